/** Claims over HTTP. */
@NullMarked
package io.huiqi.claims.web;

import org.jspecify.annotations.NullMarked;
