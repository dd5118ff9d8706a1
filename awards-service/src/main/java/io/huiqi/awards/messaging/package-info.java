/** The Kafka edge: facts and claims in, assessments and awards out. */
@NullMarked
package io.huiqi.awards.messaging;

import org.jspecify.annotations.NullMarked;
