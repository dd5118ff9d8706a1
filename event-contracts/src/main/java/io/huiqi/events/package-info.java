/** Every event the services exchange: its fields, its wire name and its topic, and nothing else. */
@NullMarked
package io.huiqi.events;

import org.jspecify.annotations.NullMarked;
