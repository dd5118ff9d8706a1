/** Compiles a policy once and computes what is due under it, with reasons and a trace. */
@NullMarked
package io.huiqi.awards.assessment;

import org.jspecify.annotations.NullMarked;
