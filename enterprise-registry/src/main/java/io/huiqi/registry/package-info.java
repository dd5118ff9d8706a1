/** The enterprise registry (企业登记): facts about enterprises, zones, platforms, banks and government units. */
@NullMarked
package io.huiqi.registry;

import org.jspecify.annotations.NullMarked;
