/** Complaints to the efficiency supervision department, from filing to resolution, with their deadlines. */
@NullMarked
package io.huiqi.inspection.complaint;

import org.jspecify.annotations.NullMarked;
