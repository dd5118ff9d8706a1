/** What is known about a beneficiary: figures by year, titles, lists, and what it was paid before. */
@NullMarked
package io.huiqi.awards.facts;

import org.jspecify.annotations.NullMarked;
