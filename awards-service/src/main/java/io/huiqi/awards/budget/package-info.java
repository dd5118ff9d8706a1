/** Pools as stored, and how they change when several replicas change them at once. */
@NullMarked
package io.huiqi.awards.budget;

import org.jspecify.annotations.NullMarked;
