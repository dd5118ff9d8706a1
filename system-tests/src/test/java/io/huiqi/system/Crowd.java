package io.huiqi.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many clients at once. */
final class Crowd {

    private static final long PATIENCE_MINUTES = 3;

    private Crowd() {}

    /** Does all the work with so many clients, and fails with the first that failed. */
    static void work(int clients, List<Runnable> work) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> all = new ArrayList<>();
            work.forEach(each -> all.add(crowd.submit(each)));
            for (Future<?> each : all) {
                each.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
            }
        } finally {
            crowd.shutdownNow();
        }
    }
}
