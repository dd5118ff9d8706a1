/** The words a city allows in requests: divisions, industries, facts, kinds of recognition. */
@NullMarked
package io.huiqi.registry.vocabulary;

import org.jspecify.annotations.NullMarked;
