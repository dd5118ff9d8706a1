/** Events on the wire: CloudEvents headers, JSON data, and the stored form they have before they are sent. */
@NullMarked
package io.huiqi.kit.event;

import org.jspecify.annotations.NullMarked;
