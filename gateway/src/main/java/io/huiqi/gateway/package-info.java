/** The one public door of Huiqi: it wires the pieces together and holds no business rule. */
@NullMarked
package io.huiqi.gateway;

import org.jspecify.annotations.NullMarked;
