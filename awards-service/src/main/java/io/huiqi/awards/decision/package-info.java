/** Decision documents that grants of several beneficiaries draw on. */
@NullMarked
package io.huiqi.awards.decision;

import org.jspecify.annotations.NullMarked;
