/** Awards as readers see them. */
@NullMarked
package io.huiqi.awards.award;

import org.jspecify.annotations.NullMarked;
