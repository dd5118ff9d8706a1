package io.huiqi.notification.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that does one job as long as the service runs, and begins it again after a failure. */
final class Worker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final String name;
    private final Consumer<BooleanSupplier> job;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    /** @param job returns soon after the condition it is given becomes false */
    Worker(String name, Consumer<BooleanSupplier> job) {
        this.name = name;
        this.job = job;
    }

    @Override
    public synchronized void start() {
        thread = new Thread(this::work, name);
        thread.start();
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        try {
            if (thread != null) {
                thread.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (goesOn()) {
            try {
                job.accept(this::goesOn);
            } catch (KafkaException e) {
                log.warn("begins again worker={} cause={}", name, e.toString());
                pause();
            } catch (RuntimeException e) {
                log.error("begins again worker={}", name, e);
                pause();
            }
        }
    }

    private boolean goesOn() {
        return stopping.getCount() > 0;
    }

    private void pause() {
        try {
            if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("stops worker={}", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
