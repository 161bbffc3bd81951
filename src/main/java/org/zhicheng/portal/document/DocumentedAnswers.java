package org.zhicheng.portal.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Problem;

/**
 * Adds to each documented operation the refusals that can answer it. All of them are problem details (RFC 9457), as
 * {@code ApiProblems} writes them; the path and the parameters of the operation tell which ones apply.
 */
@Component
class DocumentedAnswers implements OpenApiCustomizer {

    private static final String PROBLEM_DETAIL = "ProblemDetail";

    @Override
    public void customise(OpenAPI document) {
        document.schema(PROBLEM_DETAIL, problemDetail());
        document.getPaths().values().forEach(item -> item.readOperationsMap().forEach((method, operation) -> {
            operation.getResponses().values().forEach(DocumentedAnswers::streams);
            refuses(operation, refusals(method, operation));
        }));
    }

    /** Documents a streamed answer as a PDF, unless it says otherwise. */
    private static void streams(ApiResponse answer) {
        Content content = answer.getContent();
        MediaType json = content == null ? null : content.get("application/json");
        if (json != null
                && json.getSchema() != null
                && "binary".equals(json.getSchema().getFormat())) {
            content.remove("application/json");
            content.addMediaType("application/pdf", json);
        }
    }

    /**
     * Lists the refusals of an operation. Signed out, not allowed and unavailable can happen everywhere; the rest
     * depends on the parameters and the body.
     */
    private static Set<Integer> refusals(HttpMethod method, Operation operation) {
        Set<Integer> refusals = new TreeSet<>(Set.of(401, 403, 503));
        if (takes(operation, "path")) {
            refusals.addAll(List.of(400, 404, 409));
        }
        if (takes(operation, "query")) {
            refusals.addAll(List.of(400, 404, 422, 429));
        }
        if (method != HttpMethod.GET) {
            refusals.addAll(List.of(400, 404, 409, 422, 429));
        }
        if (operation.getRequestBody() != null) {
            refusals.addAll(List.of(413, 415));
        }
        return refusals;
    }

    private static boolean takes(Operation operation, String in) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getIn).anyMatch(in::equals);
    }

    private static void refuses(Operation operation, Set<Integer> refusals) {
        refusals.forEach(
                status -> operation.getResponses().computeIfAbsent(String.valueOf(status), added -> new ApiResponse()
                        .description(HttpStatus.valueOf(status).getReasonPhrase())
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json", new MediaType().schema(ref(PROBLEM_DETAIL))))));
    }

    private static Schema<?> problemDetail() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("problems", new ArraySchema().items(ref(Problem.class.getSimpleName())))
                .required(List.of("title", "status", "detail", "problems"));
    }

    private static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
