/** The life of policies: their versions are published, succeed one another, and end. */
@NullMarked
package io.huiqi.awards.publication;

import org.jspecify.annotations.NullMarked;
