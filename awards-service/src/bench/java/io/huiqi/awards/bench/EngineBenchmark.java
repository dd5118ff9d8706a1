package io.huiqi.awards.bench;

import dev.cel.runtime.CelEvaluationException;
import io.huiqi.awards.assessment.Assessment;
import io.huiqi.awards.assessment.Assessor;
import io.huiqi.awards.assessment.PolicyFixtures;
import io.huiqi.awards.facts.Entitlements;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One assessment of clause 1 (revenue milestones) and of clause 12 (tiers of innovation centres): by this engine, with lines,
 * reasons and the whole trace; by Apache KIE DMN and by CEL, amount alone; and as a plain program.
 */
@State(Scope.Thread)
public class EngineBenchmark {

    private final Cases.Revenue[] revenue = Cases.revenue();
    private final Cases.Centre[] centres = Cases.centres();
    private final Assessor huiqi = PolicyFixtures.jiaozuo();
    private final CelRules cel = new CelRules();
    private final DmnRules dmn = new DmnRules();
    private int next;

    /** Nothing is measured unless all give the same answer to every case. */
    @Setup
    public void agree() throws CelEvaluationException {
        for (Cases.Revenue each : revenue) {
            long plain = PlainRules.milestones(each);
            require(plain * 100 == assess(each).fen(), each);
            require(plain == ((Number) cel.milestones(each)).longValue(), each);
            require(plain == ((Number) dmn.milestones(each)).longValue(), each);
        }
        for (Cases.Centre each : centres) {
            long plain = PlainRules.centre(each);
            require(plain * 100 == assess(each).fen(), each);
            require(plain == ((Number) cel.centre(each)).longValue(), each);
            require(plain == ((Number) dmn.centre(each)).longValue(), each);
        }
    }

    private static void require(boolean agrees, Object about) {
        if (!agrees) {
            throw new IllegalStateException("another answer for " + about);
        }
    }

    @Benchmark
    public Object clause01Huiqi() {
        return assess(nextRevenue());
    }

    @Benchmark
    public Object clause12Huiqi() {
        return assess(nextCentre());
    }

    @Benchmark
    public Object clause01Cel() throws CelEvaluationException {
        return cel.milestones(nextRevenue());
    }

    @Benchmark
    public Object clause12Cel() throws CelEvaluationException {
        return cel.centre(nextCentre());
    }

    @Benchmark
    public Object clause01KieDmn() {
        return dmn.milestones(nextRevenue());
    }

    @Benchmark
    public Object clause12KieDmn() {
        return dmn.centre(nextCentre());
    }

    @Benchmark
    public long clause01PlainJava() {
        return PlainRules.milestones(nextRevenue());
    }

    @Benchmark
    public long clause12PlainJava() {
        return PlainRules.centre(nextCentre());
    }

    private Assessment assess(Cases.Revenue each) {
        return huiqi.assess(Cases.MILESTONES, each.facts(), Entitlements.NONE);
    }

    private Assessment assess(Cases.Centre each) {
        return huiqi.assess(Cases.CENTRE, each.facts(), Entitlements.NONE);
    }

    private Cases.Revenue nextRevenue() {
        return revenue[next++ & Cases.COUNT - 1];
    }

    private Cases.Centre nextCentre() {
        return centres[next++ & Cases.COUNT - 1];
    }
}
