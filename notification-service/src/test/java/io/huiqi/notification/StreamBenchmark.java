package io.huiqi.notification;

import io.huiqi.events.EventType;
import io.huiqi.kit.testing.RealParts;
import io.huiqi.kit.testing.TestIssuer;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens many streams to one instance of the service, publishes events at a rate, and prints how long each took from the
 * producer to every client. Broker, service and all clients share this process and its processors, so the figures are
 * pessimistic. Arguments: subscribers, events, events a second.
 */
public final class StreamBenchmark {

    private static final byte[] SENT = "sent@".getBytes(StandardCharsets.US_ASCII);
    private static final Histogram LATENCY = new ConcurrentHistogram(3);
    private static final AtomicInteger OPEN = new AtomicInteger();
    private static final AtomicInteger CLOSED = new AtomicInteger();

    private StreamBenchmark() {}

    public static void main(String[] args) throws Exception {
        int subscribers = args.length > 0 ? Integer.parseInt(args[0]) : 5000;
        int events = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        int rate = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        try (ConfigurableApplicationContext service = service()) {
            int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
            connect(loops, port, subscribers);
            publish(20, rate);
            awaitQuiet(20L * subscribers);
            LATENCY.reset();
            long cpu = cpuNanos();
            publish(events, rate);
            awaitQuiet((long) events * subscribers);
            report(subscribers, events, rate, cpuNanos() - cpu);
            loops.shutdownGracefully();
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext service() {
        return new SpringApplicationBuilder(NotificationApplication.class)
                .run(
                        "--server.port=0",
                        "--KAFKA_BOOTSTRAP_SERVERS=" + RealParts.bootstrapServers(),
                        "--ISSUER_URI=" + TestIssuer.uri(),
                        "--LOG_FORMAT=",
                        "--logging.level.root=WARN");
    }

    private static void connect(EventLoopGroup loops, int port, int subscribers) throws InterruptedException {
        String token = TestIssuer.token("dashboard", "events:read");
        byte[] request = ("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                        + "Authorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        Bootstrap client =
                new Bootstrap().group(loops).channel(EpollSocketChannel.class).option(ChannelOption.SO_RCVBUF, 16384);
        for (int i = 0; i < subscribers; i++) {
            client.clone()
                    .handler(new Client(request))
                    .connect("127.0.0.1", port)
                    .sync();
        }
        await(subscribers);
        System.out.printf(
                Locale.ROOT,
                "%d streams open, heap %d MB%n",
                OPEN.get(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    private static void await(int subscribers) {
        while (OPEN.get() < subscribers) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static void publish(int events, int rate) {
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            long due = start + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(Math.max(1, due - System.nanoTime()));
            }
            TestEvents.send(
                    EventType.CLAIM_SUBMITTED.topic(),
                    UUID.randomUUID().toString(),
                    EventType.CLAIM_SUBMITTED,
                    "91410802MA45ABC18C",
                    "{\"claim\":\"sent@" + "%019d".formatted(System.nanoTime()) + "\",\"pad\":\"" + "x".repeat(200)
                            + "\"}");
        }
    }

    private static void awaitQuiet(long expected) {
        for (int left = 600; LATENCY.getTotalCount() < expected && left > 0; left--) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private static void report(int subscribers, int events, int rate, long cpuNanos) {
        System.out.printf(
                Locale.ROOT,
                "subscribers %d, events %d at %d/s, delivered %d of %d, closed %d%n",
                subscribers,
                events,
                rate,
                LATENCY.getTotalCount(),
                (long) subscribers * events,
                CLOSED.get());
        System.out.printf(
                Locale.ROOT,
                "event to client: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms; process CPU %.1f s (%.1f us a delivery)%n",
                millis(LATENCY.getValueAtPercentile(50)),
                millis(LATENCY.getValueAtPercentile(95)),
                millis(LATENCY.getValueAtPercentile(99)),
                millis(LATENCY.getMaxValue()),
                cpuNanos / 1e9,
                cpuNanos / 1e3 / subscribers / events);
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Reads a stream just enough to find when each event was sent. */
    private static final class Client extends ChannelInboundHandlerAdapter {

        private final byte[] request;
        private boolean open;
        private int matched;
        private int digits;
        private long value;

        Client(byte[] request) {
            this.request = request;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.writeAndFlush(Unpooled.wrappedBuffer(request));
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf bytes = (ByteBuf) message;
            if (!open) {
                open = true;
                OPEN.incrementAndGet();
            }
            bytes.forEachByte(this::see);
            bytes.release();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            CLOSED.incrementAndGet();
        }

        private boolean see(byte b) {
            if (matched == SENT.length) {
                value = value * 10 + (b - '0');
                digits++;
                if (digits == 19) {
                    LATENCY.recordValue(System.nanoTime() - value);
                    matched = 0;
                    digits = 0;
                    value = 0;
                }
            } else {
                matched = b == SENT[matched] ? matched + 1 : 0;
            }
            return true;
        }
    }
}
