package io.huiqi.awards.bench;

import java.math.BigDecimal;
import java.util.List;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The two rules as a DMN model on Apache KIE, as a team would draw them: decision tables and one expression. Yuan. */
final class DmnRules {

    private final DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newClassPathResource("bench/clauses.dmn", DmnRules.class.getClassLoader())
                    .setResourceType(ResourceType.DMN)))
            .getOrElseThrow(IllegalStateException::new);
    private final DMNModel model = runtime.getModel("https://huiqi.io/bench", "clauses");

    Object milestones(Cases.Revenue revenue) {
        DMNContext context = runtime.newContext();
        context.set("prior", BigDecimal.valueOf(revenue.prior()));
        context.set("current", BigDecimal.valueOf(revenue.current()));
        return evaluate(context, "milestones");
    }

    Object centre(Cases.Centre title) {
        DMNContext context = runtime.newContext();
        context.set("kind", title.kind());
        context.set("level", title.level());
        return evaluate(context, "centre");
    }

    private Object evaluate(DMNContext context, String decision) {
        DMNResult result = runtime.evaluateByName(model, context, decision);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return result.getDecisionResultByName(decision).getResult();
    }
}
