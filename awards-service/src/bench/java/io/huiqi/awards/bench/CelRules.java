package io.huiqi.awards.bench;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;

/** The two rules as expressions of CEL, compiled once. Yuan. */
final class CelRules {

    private static final String MILESTONES =
            """
            (prior < 5000000000 && current >= 5000000000 ? 1000000 : 0)
            + (prior < 10000000000 && current >= 10000000000 ? 2000000 : 0)
            + (current / 1000000000 > (prior < 1000000000 ? 1 : prior / 1000000000)
               ? 500000 * (current / 1000000000 - (prior < 1000000000 ? 1 : prior / 1000000000))
               : 0)
            """;
    private static final String CENTRE =
            """
            level == 'national'
              ? (kind == 'innovation-centre-recognised' ? 3000000 : 1000000)
              : (kind == 'innovation-centre-recognised' ? 1000000 : 500000)
            """;

    private final CelRuntime.Program milestones =
            program(MILESTONES, Map.of("prior", SimpleType.INT, "current", SimpleType.INT));
    private final CelRuntime.Program centre =
            program(CENTRE, Map.of("kind", SimpleType.STRING, "level", SimpleType.STRING));

    Object milestones(Cases.Revenue revenue) throws CelEvaluationException {
        return milestones.eval(Map.of("prior", revenue.prior(), "current", revenue.current()));
    }

    Object centre(Cases.Centre title) throws CelEvaluationException {
        return centre.eval(Map.of("kind", title.kind(), "level", title.level()));
    }

    private static CelRuntime.Program program(String expression, Map<String, CelType> variables) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.INT);
        variables.forEach(builder::addVar);
        CelCompiler compiler = builder.build();
        try {
            return CelRuntimeFactory.standardCelRuntimeBuilder()
                    .build()
                    .createProgram(compiler.compile(expression).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }
}
