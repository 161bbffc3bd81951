package org.zhicheng.process.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.springframework.stereotype.Component;
import org.zhicheng.letter.Letters;
import org.zhicheng.problem.Messages;
import org.zhicheng.process.model.FeelCell.Tried;
import org.zhicheng.process.model.TableContract.Column;
import org.zhicheng.process.model.TableContract.Fact;
import org.zhicheng.reference.Offices;

/** Tries every cell of a table that Java asks, before a case meets it. */
@Component
class TableValidator {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    private final Messages messages;
    private final Letters letters;
    private final Offices offices;

    TableValidator(Messages messages, Letters letters, Offices offices) {
        this.messages = messages;
        this.letters = letters;
        this.offices = offices;
    }

    /** @return the problems, in the words of the table's maker; none for tables that Java does not ask */
    List<String> problems(DmnEngine engine, String file, String text) {
        List<DmnDecision> decisions;
        try {
            decisions = engine.parseDecisions(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (DmnEngineException e) {
            return List.of(messages.say("model.unreadable", file, root(e)));
        }
        List<String> problems = new ArrayList<>();
        for (DmnDecision decision : decisions) {
            TableContract.of(decision.getKey())
                    .ifPresent(house -> problems.addAll(new Reading(engine, file, decision, house).problems()));
        }
        return problems;
    }

    private static String root(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /** Checks one table; a problem of one kind hides those that follow from it. */
    private final class Reading {

        private final DmnEngine engine;
        private final String place;
        private final DmnDecision decision;
        private final TableContract house;
        private final Map<String, Object> usual;
        private final List<String> problems = new ArrayList<>();

        Reading(DmnEngine engine, String file, DmnDecision decision, TableContract house) {
            this.engine = engine;
            this.place = messages.say("model.place", file, decision.getName());
            this.decision = decision;
            this.house = house;
            this.usual = house.usual();
        }

        List<String> problems() {
            if (!(decision.getDecisionLogic() instanceof DmnDecisionTableImpl table)) {
                say("model.no-table");
                return problems;
            }
            policy(table);
            table.getInputs().forEach(this::input);
            outputs(table);
            for (int row = 0; row < table.getRules().size(); row++) {
                row(table, row);
            }
            if (problems.isEmpty()) {
                together(table);
                tryOut();
            }
            return problems;
        }

        private void policy(DmnDecisionTableImpl table) {
            var policy = table.getHitPolicyHandler().getHitPolicyEntry();
            boolean all = policy.getHitPolicy() == HitPolicy.COLLECT || policy.getHitPolicy() == HitPolicy.RULE_ORDER;
            if (policy.getAggregator() != null || house.list() && !all) {
                say("model.policy", house.list() ? "COLLECT" : "FIRST");
            }
        }

        private void input(DmnDecisionTableInputImpl input) {
            String text = text(input.getExpression());
            if (foreign(input.getExpression())) {
                say("model.not-feel", label(input), text);
                return;
            }
            try {
                FeelCell cell = FeelCell.expression(text);
                Set<String> unknown = new LinkedHashSet<>();
                for (Map<String, Object> sample : house.samples()) {
                    Tried tried = cell.with(sample);
                    unknown.addAll(tried.unknown());
                    transform(input, tried.value());
                }
                unknown.forEach(name -> say("model.input.unknown", label(input), text, name, known()));
            } catch (IllegalArgumentException | DmnEngineException e) {
                say("model.input.unreadable", label(input), text, e.getMessage());
            }
        }

        private Object transform(DmnDecisionTableInputImpl input, Object value) {
            var type = input.getExpression().getTypeDefinition();
            return type == null || value == null ? value : type.transform(value).getValue();
        }

        private void outputs(DmnDecisionTableImpl table) {
            List<String> names = table.getOutputs().stream()
                    .map(DmnDecisionTableOutputImpl::getOutputName)
                    .toList();
            house.columns().stream()
                    .filter(column -> !column.optional() && !names.contains(column.name()))
                    .forEach(column -> say(
                            "model.output.missing",
                            column.name(),
                            messages.say(column.answer().message())));
        }

        private void row(DmnDecisionTableImpl table, int row) {
            var rule = table.getRules().get(row);
            for (int column = 0; column < table.getInputs().size(); column++) {
                condition(
                        table.getInputs().get(column), row, rule.getConditions().get(column));
            }
            Map<String, Object> answers = new HashMap<>();
            boolean fine = true;
            for (int column = 0; column < table.getOutputs().size(); column++) {
                fine &= conclusion(
                        table.getOutputs().get(column),
                        row,
                        rule.getConclusions().get(column),
                        answers);
            }
            if (fine) {
                house.row().apply(answers).ifPresent(key -> say(key, row + 1));
            }
        }

        private void condition(DmnDecisionTableInputImpl input, int row, DmnExpressionImpl cell) {
            String text = text(cell);
            if (any(text)) {
                return;
            }
            if (foreign(cell)) {
                say("model.cell.not-feel", row + 1, label(input), text);
                return;
            }
            try {
                FeelCell condition = FeelCell.condition(text);
                Optional<Fact> fact = house.fact(text(input.getExpression()));
                List<Object> values = fact.map(Fact::values).orElse(List.of(""));
                Set<String> unknown = new LinkedHashSet<>();
                boolean met = false;
                for (Object value : values) {
                    Tried tried = condition.with(value, usual);
                    unknown.addAll(tried.unknown());
                    met |= tried.isTrue();
                }
                unknown.forEach(name -> say("model.cell.unknown", row + 1, label(input), text, name));
                if (unknown.isEmpty() && !met && fact.filter(Fact::closed).isPresent()) {
                    say("model.cell.never", row + 1, label(input), text, listed(fact.get()));
                }
            } catch (IllegalArgumentException e) {
                say("model.cell.unreadable", row + 1, label(input), text, e.getMessage());
            }
        }

        /** @return whether the column may hold the value */
        private boolean conclusion(
                DmnDecisionTableOutputImpl output, int row, DmnExpressionImpl cell, Map<String, Object> answers) {
            String text = text(cell);
            String label = output.getName() == null ? output.getOutputName() : output.getName();
            if (foreign(cell)) {
                say("model.cell.not-feel", row + 1, label, text);
                return false;
            }
            Object value;
            try {
                Tried tried = text.isBlank()
                        ? new Tried(null, Set.of())
                        : FeelCell.expression(text).with(usual);
                if (!tried.unknown().isEmpty()) {
                    tried.unknown().forEach(name -> say("model.cell.unknown", row + 1, label, text, name));
                    return false;
                }
                value = tried.value();
            } catch (IllegalArgumentException e) {
                say("model.cell.unreadable", row + 1, label, text, e.getMessage());
                return false;
            }
            Optional<Column> column = house.columns().stream()
                    .filter(one -> one.name().equals(output.getOutputName()))
                    .findFirst();
            if (column.isPresent() && !allows(column.get().answer(), output, text, value)) {
                String typed = text.isBlank() ? messages.say("model.blank") : text;
                say(
                        "model.cell.wrong",
                        row + 1,
                        label,
                        typed,
                        expected(column.get().answer()));
                return false;
            }
            answers.put(output.getOutputName(), value);
            return true;
        }

        private boolean allows(Answer answer, DmnDecisionTableOutputImpl output, String text, Object found) {
            Object value;
            try {
                value = found == null || output.getTypeDefinition() == null
                        ? found
                        : output.getTypeDefinition().transform(found).getValue();
            } catch (IllegalArgumentException | DmnEngineException e) {
                return false;
            }
            return answer.allows(value)
                    && (answer != Answer.TEMPLATE || value == null || letters.knows((String) value))
                    && (answer != Answer.OFFICE && answer != Answer.OFFICE_ABOVE
                            || value == null
                            || !WORD.matcher(text).matches()
                            || offices.groups().contains(value));
        }

        /** Reports two rows that match one case and would be mistaken for each other. */
        private void together(DmnDecisionTableImpl table) {
            if (house.unique() == null) {
                return;
            }
            List<Map<String, String>> answers = table.getRules().stream()
                    .map(rule -> answers(table, rule.getConclusions()))
                    .toList();
            for (int second = 1; second < answers.size(); second++) {
                for (int first = 0; first < second; first++) {
                    if (clash(answers.get(first), answers.get(second)) && meet(table, first, second)) {
                        say(
                                "model.rows." + house.unique(),
                                first + 1,
                                second + 1,
                                answers.get(first).get(house.unique()));
                    }
                }
            }
        }

        /**
         * Returns whether two rows clash. A slot may be named again, to ask for the same paper in more cases; a
         * position may not.
         */
        private boolean clash(Map<String, String> first, Map<String, String> second) {
            boolean samePaper = Objects.equals(first.get("name"), second.get("name"))
                    && Objects.equals(first.get("section"), second.get("section"));
            return first.get(house.unique()).equals(second.get(house.unique()))
                    && !(house.unique().equals("slot") && samePaper);
        }

        private Map<String, String> answers(DmnDecisionTableImpl table, List<DmnExpressionImpl> cells) {
            Map<String, String> answers = new HashMap<>();
            for (int column = 0; column < cells.size(); column++) {
                answers.put(table.getOutputs().get(column).getOutputName(), text(cells.get(column)));
            }
            return answers;
        }

        /** Returns whether each column has a value for which both rows match. */
        private boolean meet(DmnDecisionTableImpl table, int first, int second) {
            for (int column = 0; column < table.getInputs().size(); column++) {
                String one = text(table.getRules().get(first).getConditions().get(column));
                String other = text(table.getRules().get(second).getConditions().get(column));
                boolean both = values(text(table.getInputs().get(column).getExpression()), one, other).stream()
                        .anyMatch(value -> holds(one, value) && holds(other, value));
                if (!both) {
                    return false;
                }
            }
            return true;
        }

        /** Returns all values of a fact where they are known; otherwise those in the two cells, and another one. */
        private List<Object> values(String input, String one, String other) {
            Optional<Fact> fact = house.fact(input);
            List<Object> values = new ArrayList<>(fact.map(Fact::values).orElse(List.of("")));
            if (fact.filter(Fact::closed).isEmpty()) {
                WORD.matcher(one + other).results().map(found -> found.group(1)).forEach(word -> {
                    values.add(word);
                    values.add(word + "01-01-01");
                });
            }
            return values;
        }

        private boolean holds(String condition, Object value) {
            return any(condition)
                    || FeelCell.condition(condition).with(value, usual).isTrue();
        }

        private void tryOut() {
            for (Map<String, Object> sample : house.samples()) {
                try {
                    boolean nothing = engine.evaluateDecision(decision, sample).isEmpty();
                    if (nothing && house == TableContract.ROUTING) {
                        say("model.no-stage", sample.get("business"), sample.get("level"), sample.get("divisionKind"));
                        return;
                    }
                } catch (RuntimeException e) {
                    say("model.fails", root(e));
                    return;
                }
            }
        }

        private String known() {
            return house.facts().stream().map(Fact::name).collect(Collectors.joining("、"));
        }

        private String listed(Fact fact) {
            return fact.values().stream()
                    .map(value -> value instanceof String ? '"' + value.toString() + '"' : String.valueOf(value))
                    .collect(Collectors.joining("、"));
        }

        private String expected(Answer answer) {
            return switch (answer) {
                case TEMPLATE -> messages.say(answer.message(), String.join("、", letters.ids()));
                default -> messages.say(answer.message());
            };
        }

        private void say(String key, Object... words) {
            problems.add(place + messages.say(key, words));
        }
    }

    private static boolean any(String condition) {
        return condition.isBlank() || condition.equals("-");
    }

    private static boolean foreign(DmnExpressionImpl cell) {
        String language = cell == null ? null : cell.getExpressionLanguage();
        return language != null && !language.toLowerCase().contains("feel");
    }

    private static String text(DmnExpressionImpl cell) {
        return cell == null || cell.getExpression() == null
                ? ""
                : cell.getExpression().strip();
    }

    private static String label(DmnDecisionTableInputImpl input) {
        return input.getName() == null ? text(input.getExpression()) : input.getName();
    }
}
