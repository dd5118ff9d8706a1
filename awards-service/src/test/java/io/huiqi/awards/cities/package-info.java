/** Whole policies of cities that do not exist, said in the policy format alone, with examples reckoned by hand. */
@NullMarked
package io.huiqi.awards.cities;

import org.jspecify.annotations.NullMarked;
