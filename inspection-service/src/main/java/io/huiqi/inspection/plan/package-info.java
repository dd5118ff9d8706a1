/** Random inspections (双随机、一公开): yearly plans, the draw that anybody can repeat, recusal and published results. */
@NullMarked
package io.huiqi.inspection.plan;

import org.jspecify.annotations.NullMarked;
