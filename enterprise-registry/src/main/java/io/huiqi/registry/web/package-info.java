/** The HTTP edge: requests read strictly, refusals told as problems. */
@NullMarked
package io.huiqi.registry.web;

import org.jspecify.annotations.NullMarked;
