/** A policy as typed data: items, amount rules, readings and the clauses they come from; it computes nothing. */
@NullMarked
package io.huiqi.awards.policy;

import org.jspecify.annotations.NullMarked;
