/** Every enterprise under every item: what is due, and what a draft of a policy would change. */
@NullMarked
package io.huiqi.awards.sweep;

import org.jspecify.annotations.NullMarked;
