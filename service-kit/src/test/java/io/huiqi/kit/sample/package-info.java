/** A made-up service, as small as a service can be, on which the kit is tried. */
@NullMarked
package io.huiqi.kit.sample;

import org.jspecify.annotations.NullMarked;
