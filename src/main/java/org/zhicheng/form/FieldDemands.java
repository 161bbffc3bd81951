package org.zhicheng.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;

/**
 * Checks one value against what the form's author demands of its field: the checks of form-js, and the types that
 * form-js expects.
 */
final class FieldDemands {

    private static final Pattern EMAIL = Pattern.compile(
            "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*+");
    private static final Pattern PHONE = Pattern.compile("(?:\\+|00)[1-9]\\d{5,24}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("(\\d{2}:\\d{2})(Z|[+-]\\d{2}:\\d{2})?");

    private final Map<String, Supplier<Optional<Problem>>> formats = Map.of(
            "textfield", this::text,
            "textarea", this::text,
            "number", this::number,
            "datetime", this::datetime,
            "checkbox", this::checkbox,
            "radio", this::choice,
            "select", this::choice,
            "checklist", this::choices,
            "taglist", this::choices);

    private final List<Supplier<Optional<Problem>>> demands = List.of(
            this::required,
            this::minLength,
            this::pattern,
            this::validationType,
            this::min,
            this::max,
            this::step,
            this::passedDate,
            this::futureDate);

    private final Field field;
    private final String pointer;
    private final JsonNode value;
    private final Scope scope;
    private final FormTools tools;

    FieldDemands(Field field, String pointer, JsonNode value, Scope scope, FormTools tools) {
        this.field = field;
        this.pointer = pointer;
        this.value = value;
        this.scope = scope;
        this.tools = tools;
    }

    /** Returns the problems that are reported even in a draft. */
    List<Problem> format() {
        if (isEmpty()) {
            return List.of();
        }
        List<Problem> type = formats.get(field.type()).get().stream().toList();
        return type.isEmpty() ? maxLength().stream().toList() : type;
    }

    /** Returns the problems on submission, for a value in the right format. */
    List<Problem> completeness() {
        return demands.stream().map(Supplier::get).flatMap(Optional::stream).toList();
    }

    private boolean isEmpty() {
        return value.isMissingNode()
                || value.isNull()
                || value.isString() && Typed.nothing(value.stringValue())
                || value.isArray() && value.isEmpty();
    }

    // Formats -----------------------------------------------------------------------------------------

    private Optional<Problem> text() {
        return unless(value.isString(), "form.not-text");
    }

    private Optional<Problem> number() {
        boolean asText = field.definition().path("serializeToString").asBoolean(false);
        boolean fits = asText && value.isString()
                ? NUMBER.matcher(value.stringValue()).matches()
                : value.isNumber() && (!value.isFloatingPointNumber() || Double.isFinite(value.doubleValue()));
        return unless(fits, "form.not-a-number");
    }

    private Optional<Problem> datetime() {
        return switch (field.definition().path("subtype").asString("date")) {
            case "time" -> unless(value.isString() && isTime(value.stringValue()), "form.not-a-time");
            case "datetime" -> unless(value.isString() && isDateTime(value.stringValue()), "form.not-a-datetime");
            default -> unless(value.isString() && isDate(value.stringValue()), "form.not-a-date");
        };
    }

    private Optional<Problem> checkbox() {
        return unless(value.isBoolean(), "form.not-a-boolean");
    }

    private Optional<Problem> choice() {
        return unless(value.isValueNode() && offers(value), "form.not-an-option");
    }

    private Optional<Problem> choices() {
        if (!value.isArray()) {
            return problem("form.not-an-option");
        }
        Set<JsonNode> chosen = new HashSet<>();
        for (JsonNode one : value) {
            if (!offers(one) || !chosen.add(one)) {
                return problem("form.not-an-option");
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> maxLength() {
        return limit("maxLength")
                .filter(most -> value.isString() && length() > most.longValue())
                .flatMap(most -> problem("form.max-length", plain(most), length()));
    }

    // Demands -----------------------------------------------------------------------------------------

    private Optional<Problem> required() {
        boolean unchecked = field.type().equals("checkbox") && !value.asBoolean(false);
        if (!demanded() || !isEmpty() && !unchecked) {
            return Optional.empty();
        }
        return authors(field.property("requiredMessage")).or(() -> problem("form.required." + verb()));
    }

    private boolean demanded() {
        return field.required()
                || field.requiredWhen() != null
                        && tools.compute(field.requiredWhen(), scope).asBoolean(false);
    }

    private Optional<Problem> minLength() {
        return limit("minLength")
                .filter(fewest -> value.isString() && !isEmpty() && length() < fewest.longValue())
                .flatMap(fewest -> problem("form.min-length", plain(fewest), length()));
    }

    private Optional<Problem> pattern() {
        JsonNode pattern = validate("pattern");
        if (!pattern.isString() || pattern.stringValue().isEmpty() || !value.isString() || isEmpty()) {
            return Optional.empty();
        }
        if (Pattern.compile(pattern.stringValue()).matcher(value.stringValue()).find()) {
            return Optional.empty();
        }
        return authors(validate("patternErrorMessage").asString("")).or(() -> problem("form.pattern"));
    }

    private Optional<Problem> validationType() {
        if (!value.isString() || isEmpty()) {
            return Optional.empty();
        }
        return switch (validate("validationType").asString("")) {
            case "email" -> unless(EMAIL.matcher(value.stringValue()).matches(), "form.email");
            case "phone" -> unless(PHONE.matcher(value.stringValue()).matches(), "form.phone");
            default -> Optional.empty();
        };
    }

    private Optional<Problem> min() {
        return compared("min", sign -> sign < 0, "form.min");
    }

    private Optional<Problem> max() {
        return compared("max", sign -> sign > 0, "form.max");
    }

    private Optional<Problem> step() {
        if (!field.type().equals("number") || isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = decimal(value);
        JsonNode digits = field.definition().path("decimalDigits");
        if (digits.isNumber() && number.stripTrailingZeros().scale() > digits.intValue()) {
            return digits.intValue() == 0 ? problem("form.integer") : problem("form.decimal-digits", digits.intValue());
        }
        return toDecimal(field.definition().path("increment"))
                .filter(step -> step.signum() > 0 && number.remainder(step).signum() != 0)
                .flatMap(step -> problem("form.step", plain(step)));
    }

    private Optional<Problem> passedDate() {
        boolean passed = field.type().equals("datetime")
                && field.definition().path("disallowPassedDates").asBoolean(false)
                && !isEmpty()
                && !field.definition().path("subtype").asString("date").equals("time")
                && LocalDate.parse(value.stringValue().substring(0, 10)).isBefore(tools.today());
        return unless(!passed, "form.passed-date");
    }

    /**
     * Reports a future day in a field with the custom property {@code past}, which holds the day of something that has
     * happened.
     */
    Optional<Problem> futureDate() {
        boolean future = field.type().equals("datetime")
                && "true".equals(field.property("past"))
                && value.isString()
                && isDate(value.stringValue())
                && LocalDate.parse(value.stringValue()).isAfter(tools.today());
        return unless(!future, "form.future-date");
    }

    private Optional<Problem> compared(String limit, Function<Integer, Boolean> wrong, String key) {
        if (!field.type().equals("number") || isEmpty()) {
            return Optional.empty();
        }
        return limit(limit)
                .filter(bound -> wrong.apply(decimal(value).compareTo(bound)))
                .flatMap(bound -> problem(key, plain(bound)));
    }

    // Options -----------------------------------------------------------------------------------------

    private boolean offers(JsonNode wanted) {
        JsonNode definition = field.definition();
        JsonNode options = Stream.of(
                        tools.evaluate(definition.path("valuesExpression"), scope),
                        definition.path("valuesKey").isString()
                                ? tools.json()
                                        .valueToTree(scope.data()
                                                .get(definition
                                                        .path("valuesKey")
                                                        .stringValue()))
                                : definition.path("valuesKey"),
                        definition.path("values"))
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(definition.path("values"));
        for (JsonNode option : options) {
            if (same(option.isObject() ? option.path("value") : option, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(JsonNode option, JsonNode wanted) {
        return option.isNumber() && wanted.isNumber()
                ? option.decimalValue().compareTo(wanted.decimalValue()) == 0
                : option.equals(wanted);
    }

    // Values ------------------------------------------------------------------------------------------

    private JsonNode validate(String property) {
        return field.definition().path("validate").path(property);
    }

    private Optional<BigDecimal> limit(String property) {
        return toDecimal(tools.evaluate(validate(property), scope));
    }

    private static Optional<BigDecimal> toDecimal(JsonNode number) {
        boolean fits = number.isNumber()
                || number.isString() && NUMBER.matcher(number.stringValue()).matches();
        return fits ? Optional.of(decimal(number)) : Optional.empty();
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.isString() ? new BigDecimal(number.stringValue()) : number.decimalValue();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Counts as form-js does: UTF-16 units without the blanks around. */
    private int length() {
        return Typed.trimmed(value.stringValue()).length();
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches() && parses(() -> LocalDate.parse(text));
    }

    private boolean isTime(String text) {
        return TIME.matcher(text).matches() && parses(() -> LocalTime.parse(text.substring(0, 5)));
    }

    private boolean isDateTime(String text) {
        int split = text.indexOf('T');
        return split > 0 && isDate(text.substring(0, split)) && isTime(text.substring(split + 1));
    }

    private static boolean parses(Supplier<?> parser) {
        try {
            parser.get();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private String verb() {
        return switch (field.type()) {
            case "textfield" -> picks() ? "choose" : "fill";
            case "textarea", "number", "datetime" -> "fill";
            case "checkbox" -> "tick";
            default -> "choose";
        };
    }

    /** Returns whether a person types into the widget as into a text field. */
    private boolean picks() {
        return field.widget() != null
                && (field.widget().endsWith("-picker") || field.widget().endsWith("-search"));
    }

    /** Reports in the words of the form's author, where there are any. */
    private Optional<Problem> authors(String words) {
        return Typed.nothing(words)
                ? Optional.empty()
                : Optional.of(Problem.block(null, pointer, Typed.trimmed(words)));
    }

    private Optional<Problem> unless(boolean right, String key) {
        return right ? Optional.empty() : problem(key);
    }

    private Optional<Problem> problem(String key, Object... arguments) {
        Object[] words =
                Stream.concat(Stream.of(field.label()), Stream.of(arguments)).toArray();
        return Optional.of(Problem.block(null, pointer, tools.messages().say(key, words)));
    }
}
