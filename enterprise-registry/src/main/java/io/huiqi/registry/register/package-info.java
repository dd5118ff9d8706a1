/** The register: how commands reach the stored enterprises, and how readers find them. */
@NullMarked
package io.huiqi.registry.register;

import org.jspecify.annotations.NullMarked;
