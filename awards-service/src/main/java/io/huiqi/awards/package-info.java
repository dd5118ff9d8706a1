/** awards-service: policies as data, what is due under them, and who was granted what. */
@NullMarked
package io.huiqi.awards;

import org.jspecify.annotations.NullMarked;
