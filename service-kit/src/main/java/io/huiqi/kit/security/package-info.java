/** Who is calling and what the token allows. */
@NullMarked
package io.huiqi.kit.security;

import org.jspecify.annotations.NullMarked;
