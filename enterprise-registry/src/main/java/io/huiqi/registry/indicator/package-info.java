/** Target indicators (目标指标): what is measured, compared exactly, and what came of it. */
@NullMarked
package io.huiqi.registry.indicator;

import org.jspecify.annotations.NullMarked;
