package org.zhicheng.process.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import org.zhicheng.process.engine.ProcessBeans;
import org.zhicheng.process.model.XmlElement.XmlAttribute;

/**
 * Checks that a model is data and nothing else, whenever one is deployed, by anybody, and again whenever the engine
 * reads an old one from its database.
 */
@Component
public class ModelCode {

    private static final int LARGEST = 2_000_000;
    private static final int LONGEST_CELL = 4_000;
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]|\\{\\{");
    private static final Pattern PERIOD = Pattern.compile("\\d{1,5}|P\\d{1,5}D");

    private static final String PERIOD_ATTRIBUTE = "historyTimeToLive";

    /**
     * Elements whose text is never evaluated, and in which people may write about expressions; the documentation of a
     * task is evaluated.
     */
    private static final Set<String> PROSE = Set.of("textAnnotation", "description");

    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/feel/20140401",
            "https://www.omg.org/spec/dmn/20180521/feel/",
            "https://www.omg.org/spec/dmn/20191111/feel/");

    private final Messages messages;
    private final Predicate<String> beans;

    public ModelCode(Messages messages, ApplicationContext context) {
        this.messages = messages;
        this.beans = new ProcessBeans(context)::containsKey;
    }

    /** @return the parts that are not data or cannot be read, in the words of the model's maker */
    public List<String> problems(String file, byte[] content) {
        if (!diagram(file) && !table(file) && !file.endsWith(".form")) {
            return List.of(messages.say("model.kind", file));
        }
        if (MARKUP.matcher(file).find()) {
            return List.of(messages.say("model.markup", file, file));
        }
        if (content.length > LARGEST) {
            return List.of(messages.say("model.large", file, LARGEST / 1_000_000));
        }
        if (file.endsWith(".form")) {
            return List.of();
        }
        try {
            XmlElement root = XmlReader.read(content);
            return new Reading(file, diagram(file) ? ModelGrammar.DIAGRAM : ModelGrammar.TABLE).problems(root);
        } catch (XmlReader.Unreadable e) {
            return List.of(messages.say(e.key(), file, e.line(), e.getCause().getMessage()));
        }
    }

    static boolean diagram(String file) {
        return file.endsWith(".bpmn") || file.endsWith(".bpmn20.xml");
    }

    static boolean table(String file) {
        return file.endsWith(".dmn") || file.endsWith(".dmn11.xml");
    }

    /** Checks one file. */
    private final class Reading {

        private final String file;
        private final ModelGrammar grammar;
        private final List<String> problems = new ArrayList<>();

        Reading(String file, ModelGrammar grammar) {
            this.file = file;
            this.grammar = grammar;
        }

        public List<String> problems(XmlElement root) {
            root.all().forEach(this::element);
            return problems;
        }

        private void element(XmlElement element) {
            if (!grammar.knows(element)) {
                say("model.code.element", element, element.name());
                return;
            }
            element.attributes().forEach(attribute -> attribute(element, attribute));
            if (lasting(element) && element.value(PERIOD_ATTRIBUTE).isEmpty()) {
                say("model.code.period", element, "");
            }
            if (grammar == ModelGrammar.TABLE) {
                feel(element);
            } else if (!prose(element)) {
                expression(element, element.text());
            }
        }

        /** Returns whether the element leaves a history, which must end some day. */
        private boolean lasting(XmlElement element) {
            return element.name().equals("decision")
                    || element.name().equals("process")
                            && element.value("isExecutable").equals("true");
        }

        private void attribute(XmlElement element, XmlAttribute attribute) {
            String name = attribute.name();
            String value = attribute.value();
            if (!grammar.knows(element, attribute)) {
                say("model.code.attribute", element, name);
            } else if (name.equals("name") && MARKUP.matcher(value).find()) {
                say("model.code.markup", element, value);
            } else if (name.equals(PERIOD_ATTRIBUTE)
                    && !value.isEmpty()
                    && !PERIOD.matcher(value).matches()) {
                say("model.code.period", element, value);
            } else if (grammar == ModelGrammar.TABLE) {
                if (name.equals("expressionLanguage") && !FEEL.contains(value.toLowerCase())) {
                    say("model.code.language", element, value);
                }
            } else if (name.equals("delegateExpression")) {
                bean(element, value);
            } else if (name.startsWith("formRef") && value.contains("{")) {
                say("model.code.form", element, value);
            } else {
                expression(element, value);
            }
        }

        private void bean(XmlElement element, String value) {
            Matcher bean = BEAN.matcher(value);
            if (!bean.matches()) {
                say("model.code.delegate", element, value);
            } else if (!beans.test(bean.group(1))) {
                problems.add(messages.say("model.no-bean", file, element.place(), bean.group(1)));
            }
        }

        /** Checks an expression. A bean may be the delegate that does something, and may not be used as a value. */
        private void expression(XmlElement element, String text) {
            PlainExpression plain = PlainExpression.of(text);
            plain.forbidden()
                    .or(() -> plain.names().stream().filter(beans).findFirst())
                    .ifPresent(part -> say("model.code.expression", element, text, part));
        }

        private void feel(XmlElement element) {
            if (!element.name().equals("text") || element.parent() == null || prose(element)) {
                return;
            }
            try {
                if (element.text().length() > LONGEST_CELL) {
                    say("model.code.long", element);
                    return;
                }
                FeelCell cell = Set.of("inputEntry", "inputValues", "outputValues", "allowedValues")
                                .contains(element.parent().name())
                        ? FeelCell.condition(element.text())
                        : FeelCell.expression(element.text());
                cell.forbidden().ifPresent(part -> say("model.code.feel", element, element.text(), part));
            } catch (IllegalArgumentException e) {
                // text that is no FEEL does not run; besides, every cell of our tables is tried out
                if (String.valueOf(e.getMessage()).contains("External functions")) {
                    say("model.code.feel", element, element.text(), "external");
                }
            }
        }

        private boolean prose(XmlElement element) {
            return Optional.ofNullable(element.parent())
                            .map(XmlElement::name)
                            .filter(PROSE::contains)
                            .isPresent()
                    || PROSE.contains(element.name());
        }

        private void say(String key, XmlElement element, String... words) {
            Object[] all = new Object[words.length + 3];
            all[0] = file;
            all[1] = element.line();
            all[2] = element.place();
            for (int word = 0; word < words.length; word++) {
                all[word + 3] = words[word].length() > 200 ? words[word].substring(0, 200) + "…" : words[word];
            }
            problems.add(messages.say(key, all));
        }
    }
}
