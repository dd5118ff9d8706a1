/** Errors for API consumers: RFC 9457 problem documents with stable codes. */
@NullMarked
package io.huiqi.kit.problem;

import org.jspecify.annotations.NullMarked;
