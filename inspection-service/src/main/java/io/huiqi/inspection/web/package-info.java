/** The HTTP edge: reads requests once, whole, and shows decisions in the caller's language. */
@NullMarked
package io.huiqi.inspection.web;

import org.jspecify.annotations.NullMarked;
