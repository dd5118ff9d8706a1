/** Loads the demonstration through the public API: enterprises with the histories of worked examples, then their claims. */
@NullMarked
package io.huiqi.local.supervisor.demo;

import org.jspecify.annotations.NullMarked;
