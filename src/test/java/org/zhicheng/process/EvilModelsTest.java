package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.process.model.FormModelValidator;
import org.zhicheng.process.model.ModelCode;

/** Models that are more than data, each by another way to run something, and each refused by file, line and element. */
class EvilModelsTest {

    private static final String REFLECTION =
            "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')}";

    private final ModelCode code = new ModelCode(ProcessParts.messages(), ProcessParts.beans());
    private final FormModelValidator forms = new FormModelValidator(ProcessParts.messages());

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    @Attack(Attack.Kind.EXPRESSIONS)
    void aDiagramThatRunsSomethingIsRefused(String way, String inside, String said) {
        assertThat(code.problems("evil.bpmn", bytes(diagram(inside))))
                .as(way)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith("evil.bpmn"))
                .anySatisfy(problem -> assertThat(problem).contains(said));
    }

    static Stream<Arguments> diagrams() {
        return Stream.of(
                evil(
                        "script task",
                        "<bpmn:scriptTask id='x' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                        "scriptTask"),
                evil(
                        "script task in JUEL",
                        "<bpmn:scriptTask id='x' scriptFormat='juel'><bpmn:script>" + REFLECTION
                                + "</bpmn:script></bpmn:scriptTask>",
                        "scriptTask"),
                evil(
                        "script task by resource",
                        "<bpmn:scriptTask id='x' scriptFormat='js' camunda:resource='http://evil/x.js'/>",
                        "scriptTask"),
                evil(
                        "script listener",
                        task(
                                extension(
                                        "<camunda:executionListener event='start'><camunda:script scriptFormat='javascript'>1</camunda:script></camunda:executionListener>")),
                        "script"),
                evil(
                        "script task listener",
                        "<bpmn:userTask id='x'>"
                                + extension(
                                        "<camunda:taskListener event='create'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:taskListener>")
                                + "</bpmn:userTask>",
                        "script"),
                evil(
                        "class",
                        "<bpmn:serviceTask id='x' name='自动' camunda:class='java.lang.ProcessBuilder'/>",
                        "“自动”：不能使用属性 class"),
                evil(
                        "class by Activiti's namespace",
                        "<bpmn:serviceTask id='x' xmlns:a='http://activiti.org/bpmn' a:class='java.lang.ProcessBuilder'/>",
                        "class"),
                evil(
                        "expression by Activiti's namespace",
                        "<bpmn:serviceTask id='x' xmlns:a='http://activiti.org/bpmn' a:expression='"
                                + quoted(REFLECTION) + "'/>",
                        "expression"),
                evil(
                        "service expression",
                        "<bpmn:serviceTask id='x' camunda:expression='" + quoted(REFLECTION) + "'/>",
                        "expression"),
                evil(
                        "delegate that is no bean of models",
                        "<bpmn:serviceTask id='x' camunda:delegateExpression='${dataSource}'/>",
                        "“dataSource”"),
                evil(
                        "delegate made by reflection",
                        "<bpmn:serviceTask id='x' camunda:delegateExpression='" + quoted(REFLECTION) + "'/>",
                        "Delegate expression"),
                evil(
                        "delegate's method",
                        "<bpmn:serviceTask id='x' camunda:delegateExpression='${registerCase.execute(execution)}'/>",
                        "Delegate expression"),
                evil(
                        "shell task",
                        "<bpmn:serviceTask id='x' camunda:type='shell'>"
                                + extension("<camunda:field name='command' stringValue='id'/>") + "</bpmn:serviceTask>",
                        "type"),
                evil("mail task", "<bpmn:sendTask id='x' camunda:type='mail'/>", "type"),
                evil("external task", "<bpmn:serviceTask id='x' camunda:type='external' camunda:topic='t'/>", "topic"),
                evil(
                        "connector",
                        "<bpmn:serviceTask id='x'>"
                                + extension(
                                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")
                                + "</bpmn:serviceTask>",
                        "connector"),
                evil(
                        "connector in another namespace",
                        "<bpmn:serviceTask id='x'>" + extension("<connector xmlns='urn:x'/>") + "</bpmn:serviceTask>",
                        "connector"),
                evil(
                        "connector in the drawing's namespace",
                        "<bpmn:serviceTask id='x'>" + extension("<bpmndi:connector/>") + "</bpmn:serviceTask>",
                        "connector"),
                evil(
                        "script task in the drawing's namespace",
                        "<bpmndi:scriptTask id='x' scriptFormat='groovy'/>",
                        "scriptTask"),
                evil(
                        "field injected into a bean",
                        "<bpmn:serviceTask id='x' camunda:delegateExpression='${registerCase}'>"
                                + extension("<camunda:field name='life'><camunda:expression>" + REFLECTION
                                        + "</camunda:expression></camunda:field>")
                                + "</bpmn:serviceTask>",
                        "field"),
                evil(
                        "class listener",
                        task(extension("<camunda:executionListener event='start' class='evil.Listener'/>")),
                        "class"),
                evil(
                        "expression listener",
                        task(extension(
                                "<camunda:executionListener event='end' expression='" + quoted(REFLECTION) + "'/>")),
                        "expression"),
                evil(
                        "delegate listener that is no bean",
                        task(extension(
                                "<camunda:executionListener event='end' delegateExpression='${jdbcTemplate}'/>")),
                        "jdbcTemplate"),
                evil("condition", flow(REFLECTION), "“exec(…)”"),
                evil("condition with a property", flow("${outcome.class.name == ''}"), "“name”"),
                evil("condition with an index", flow("${outcome['class']}"), "不能使用"),
                evil("condition with a method of a bean", flow("${registerCase.toString() == ''}"), "toString(…)"),
                evil(
                        "condition with the engine",
                        flow("${execution.processEngineServices.repositoryService.toString() == 'x'}"),
                        "toString(…)"),
                evil(
                        "condition with a property of the case",
                        flow("${execution.processEngineServices == null}"),
                        "processEngineServices"),
                evil("condition with a bean for a value", flow("${registerCase == null}"), "registerCase"),
                evil(
                        "condition as a script",
                        "<bpmn:sequenceFlow id='f' sourceRef='a' targetRef='b'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='groovy'>1</bpmn:conditionExpression></bpmn:sequenceFlow>",
                        "language"),
                evil(
                        "condition from a resource",
                        "<bpmn:sequenceFlow id='f' sourceRef='a' targetRef='b'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' camunda:resource='x.groovy'/></bpmn:sequenceFlow>",
                        "resource"),
                evil("condition in several parts", flow("${true} and ${''.getClass()}"), "getClass(…)"),
                evil("condition by #", flow("#{''.getClass()}"), "getClass(…)"),
                evil("condition that cannot be read", flow("${a ==}"), "${a ==}"),
                evil("function that is not the engine's", flow("${exec('id')}"), "exec(…)"),
                evil(
                        "input parameter",
                        task(extension("<camunda:inputOutput><camunda:inputParameter name='a'>" + REFLECTION
                                + "</camunda:inputParameter></camunda:inputOutput>")),
                        "exec(…)"),
                evil(
                        "input parameter as a script",
                        task(
                                extension(
                                        "<camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter></camunda:inputOutput>")),
                        "script"),
                evil(
                        "output parameter in a list",
                        task(
                                extension(
                                        "<camunda:inputOutput><camunda:outputParameter name='a'><camunda:list><camunda:value>"
                                                + REFLECTION
                                                + "</camunda:value></camunda:list></camunda:outputParameter></camunda:inputOutput>")),
                        "exec(…)"),
                evil(
                        "input parameter in a map",
                        task(
                                extension(
                                        "<camunda:inputOutput><camunda:inputParameter name='a'><camunda:map><camunda:entry key='"
                                                + quoted(REFLECTION)
                                                + "'>1</camunda:entry></camunda:map></camunda:inputParameter></camunda:inputOutput>")),
                        "exec(…)"),
                evil(
                        "form fields",
                        "<bpmn:userTask id='x'>"
                                + extension("<camunda:formData><camunda:formField id='a' type='string' defaultValue='"
                                        + quoted(REFLECTION) + "'/></camunda:formData>")
                                + "</bpmn:userTask>",
                        "formData"),
                evil(
                        "form field's validator",
                        "<bpmn:userTask id='x'>"
                                + extension(
                                        "<camunda:formData><camunda:formField id='a' type='string'><camunda:validation><camunda:constraint name='validator' config='evil.Validator'/></camunda:validation></camunda:formField></camunda:formData>")
                                + "</bpmn:userTask>",
                        "constraint"),
                evil(
                        "form handler",
                        "<bpmn:userTask id='x' camunda:formHandlerClass='evil.Handler'/>",
                        "formHandlerClass"),
                evil("embedded form", "<bpmn:userTask id='x' camunda:formKey='embedded:app:evil.html'/>", "formKey"),
                evil(
                        "form elsewhere",
                        "<bpmn:userTask id='x' camunda:formKey='https://evil.example/form'/>",
                        "formKey"),
                evil("form by an expression", "<bpmn:userTask id='x' camunda:formRef='${form}'/>", "不能用表达式"),
                evil(
                        "form's version by an expression",
                        "<bpmn:userTask id='x' camunda:formRef='f' camunda:formRefBinding='version' camunda:formRefVersion='${v}'/>",
                        "不能用表达式"),
                evil("candidates", "<bpmn:userTask id='x' camunda:candidateGroups='a,${groups.find()}'/>", "find(…)"),
                evil(
                        "candidate users",
                        "<bpmn:userTask id='x' camunda:candidateUsers='" + quoted(REFLECTION) + "'/>",
                        "exec(…)"),
                evil("assignee", "<bpmn:userTask id='x' camunda:assignee='" + quoted(REFLECTION) + "'/>", "exec(…)"),
                evil(
                        "potential owner",
                        "<bpmn:userTask id='x'><bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>group("
                                + REFLECTION
                                + ")</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask>",
                        "potentialOwner"),
                evil("due date", "<bpmn:userTask id='x' camunda:dueDate='${dateTime().getClass()}'/>", "getClass(…)"),
                evil(
                        "due date by another argument",
                        "<bpmn:userTask id='x' camunda:dueDate='${dateTime().plusDays(a)}'/>",
                        "plusDays(…)"),
                evil("priority", "<bpmn:userTask id='x' camunda:priority='" + quoted(REFLECTION) + "'/>", "exec(…)"),
                evil(
                        "job priority",
                        "<bpmn:serviceTask id='x' camunda:delegateExpression='${registerCase}' camunda:jobPriority='"
                                + quoted(REFLECTION) + "'/>",
                        "exec(…)"),
                evil(
                        "retries",
                        task(extension("<camunda:failedJobRetryTimeCycle>" + REFLECTION
                                + "</camunda:failedJobRetryTimeCycle>")),
                        "exec(…)"),
                evil("name of a task", "<bpmn:userTask id='x' name='" + quoted(REFLECTION) + "'/>", "exec(…)"),
                evil(
                        "documentation of a task",
                        "<bpmn:userTask id='x'><bpmn:documentation>" + REFLECTION
                                + "</bpmn:documentation></bpmn:userTask>",
                        "exec(…)"),
                evil(
                        "timer",
                        "<bpmn:intermediateCatchEvent id='x'><bpmn:timerEventDefinition id='t'><bpmn:timeDuration xsi:type='bpmn:tFormalExpression'>"
                                + REFLECTION
                                + "</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                        "exec(…)"),
                evil(
                        "conditional event",
                        "<bpmn:intermediateCatchEvent id='x'><bpmn:conditionalEventDefinition id='c'><bpmn:condition xsi:type='bpmn:tFormalExpression'>"
                                + REFLECTION
                                + "</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
                        "exec(…)"),
                evil(
                        "conditional event as a script",
                        "<bpmn:intermediateCatchEvent id='x'><bpmn:conditionalEventDefinition id='c'><bpmn:condition xsi:type='bpmn:tFormalExpression' language='javascript'>1</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
                        "language"),
                evil(
                        "collection",
                        "<bpmn:userTask id='x'><bpmn:multiInstanceLoopCharacteristics camunda:collection='"
                                + quoted(REFLECTION) + "' camunda:elementVariable='e'/></bpmn:userTask>",
                        "exec(…)"),
                evil(
                        "cardinality",
                        "<bpmn:userTask id='x'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>"
                                + REFLECTION
                                + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
                        "exec(…)"),
                evil(
                        "end of a loop",
                        "<bpmn:userTask id='x'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:completionCondition>"
                                + REFLECTION
                                + "</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
                        "exec(…)"),
                evil(
                        "called process",
                        "<bpmn:callActivity id='x' calledElement='" + quoted(REFLECTION) + "'/>",
                        "exec(…)"),
                evil(
                        "variables mapped by a class",
                        "<bpmn:callActivity id='x' calledElement='review' camunda:variableMappingClass='evil.Mapping'/>",
                        "variableMappingClass"),
                evil(
                        "variables mapped by a delegate",
                        "<bpmn:callActivity id='x' calledElement='review' camunda:variableMappingDelegateExpression='"
                                + quoted(REFLECTION) + "'/>",
                        "variableMappingDelegateExpression"),
                evil(
                        "source of a call",
                        "<bpmn:callActivity id='x' calledElement='review'>"
                                + extension("<camunda:in sourceExpression='" + quoted(REFLECTION) + "' target='a'/>")
                                + "</bpmn:callActivity>",
                        "exec(…)"),
                evil("called case", "<bpmn:callActivity id='x' camunda:caseRef='c'/>", "caseRef"),
                evil(
                        "decision by an expression",
                        "<bpmn:businessRuleTask id='x' camunda:decisionRef='" + quoted(REFLECTION) + "'/>",
                        "exec(…)"),
                evil(
                        "result of a decision, by an own mapper",
                        "<bpmn:businessRuleTask id='x' camunda:class='evil.Mapper'/>",
                        "class"),
                evil(
                        "tenant of a call",
                        "<bpmn:callActivity id='x' calledElement='review' camunda:calledElementTenantId='"
                                + quoted(REFLECTION) + "'/>",
                        "calledElementTenantId"),
                evil(
                        "throwing an error by an expression",
                        "<bpmn:serviceTask id='x'>"
                                + extension("<camunda:errorEventDefinition errorRef='e' expression='"
                                        + quoted(REFLECTION) + "'/>")
                                + "</bpmn:serviceTask>",
                        "errorEventDefinition"),
                evil("markup in a name", "<bpmn:userTask id='x' name='&lt;img src=x onerror=alert(1)&gt;'/>", "不能有“<”"),
                evil(
                        "AngularJS in a name",
                        "<bpmn:userTask id='x' name='{{constructor.constructor(1)()}}'/>",
                        "不能有“<”"),
                evil(
                        "a schema elsewhere",
                        "<bpmn:userTask id='x' xsi:schemaLocation='urn:x http://evil.example/x.xsd'/>",
                        "schemaLocation"),
                evil(
                        "operations of web services",
                        "<bpmn:serviceTask id='x' operationRef='o' implementation='##WebService'/>",
                        "operationRef"),
                evil(
                        "period",
                        "</bpmn:process><bpmn:process id='other' isExecutable='true' camunda:historyTimeToLive='${days}'>",
                        "历史保留时间"),
                evil(
                        "starters",
                        "</bpmn:process><bpmn:process id='other' isExecutable='true' camunda:candidateStarterGroups='"
                                + quoted(REFLECTION) + "'>",
                        "exec(…)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    @Attack(Attack.Kind.EXPRESSIONS)
    void aTableThatRunsSomethingIsRefused(String way, String before, String after, String said) {
        String table = TABLE.replace(before, after);
        assertThat(table).isNotEqualTo(TABLE);

        assertThat(code.problems("evil.dmn", bytes(table))).as(way).anySatisfy(problem -> assertThat(problem)
                .startsWith("evil.dmn")
                .contains(said));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                evil(
                        "cell in JUEL",
                        "<outputEntry id='oe'>",
                        "<outputEntry id='oe' expressionLanguage='juel'>",
                        "juel"),
                evil(
                        "cell in Groovy",
                        "<inputEntry id='ie'>",
                        "<inputEntry id='ie' expressionLanguage='groovy'>",
                        "groovy"),
                evil(
                        "input in JavaScript",
                        "<inputExpression id='x' typeRef='string'>",
                        "<inputExpression id='x' typeRef='string' expressionLanguage='javascript'>",
                        "javascript"),
                evil(
                        "a language that sounds like FEEL",
                        "<inputExpression id='x' typeRef='string'>",
                        "<inputExpression id='x' typeRef='string' expressionLanguage='feel-scala-unary-tests'>",
                        "feel-scala"),
                evil(
                        "language of the whole file",
                        "namespace='http://zhicheng'",
                        "namespace='http://zhicheng' expressionLanguage='groovy'",
                        "groovy"),
                evil(
                        "Java's functions",
                        "<text>\"b\"</text>",
                        "<text>{ f: function(a) external { java: { class: \"java.lang.Runtime\", method signature: \"exec(java.lang.String)\" } }, g: f(\"id\") }.g</text>",
                        "不能使用"),
                evil(
                        "functions of one's own",
                        "<text>\"b\"</text>",
                        "<text>{ f: function(a) a, g: f(1) }.g</text>",
                        "不能使用"),
                evil("reflection", "<text>a</text>", "<text>a.class.classLoader</text>", "class"),
                evil(
                        "counting without end",
                        "<text>\"b\"</text>",
                        "<text>sum(for i in 1..100000000 return i)</text>",
                        "不能使用"),
                evil(
                        "function as an element",
                        "<decision id='d' name='d' camunda:historyTimeToLive='30'>",
                        "<businessKnowledgeModel id='k'><encapsulatedLogic/></businessKnowledgeModel><decision id='d' name='d' camunda:historyTimeToLive='30'>",
                        "businessKnowledgeModel"),
                evil(
                        "import",
                        "<decision id='d' name='d' camunda:historyTimeToLive='30'>",
                        "<import namespace='x' locationURI='http://evil' importType='x'/><decision id='d' name='d' camunda:historyTimeToLive='30'>",
                        "import"),
                evil("invocation", "</decisionTable>", "</decisionTable><invocation/>", "invocation"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @Attack(Attack.Kind.EXPRESSIONS)
    void aFormThatDrawsWhatSomebodyTypedIsRefused(String way, String component, String said) {
        assertThat(forms.problems("evil.form", "{\"id\":\"evil\",\"components\":[" + component + "]}"))
                .as(way)
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("evil.form").contains(said));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                evil(
                        "template in a text",
                        "{\"type\":\"text\",\"id\":\"t\",\"text\":\"原因：{{facts.applicantReason}}\"}",
                        "文字里不能放填写的内容"),
                evil("FEEL in a text", "{\"type\":\"text\",\"id\":\"t\",\"text\":\"=facts.name\"}", "文字里不能放填写的内容"),
                evil(
                        "template in HTML",
                        "{\"type\":\"html\",\"id\":\"t\",\"content\":\"<p>{{reason}}</p>\"}",
                        "文字里不能放填写的内容"),
                evil(
                        "template in a text of a group",
                        "{\"type\":\"group\",\"components\":[{\"type\":\"text\",\"id\":\"t\",\"text\":\"{{reason}}\"}]}",
                        "文字里不能放填写的内容"),
                evil("script in HTML", "{\"type\":\"html\",\"id\":\"t\",\"content\":\"<script>1</script>\"}", "脚本"),
                evil(
                        "handler in HTML",
                        "{\"type\":\"html\",\"id\":\"t\",\"content\":\"<img src=x onerror=alert(1)>\"}",
                        "脚本"),
                evil(
                        "script behind a link",
                        "{\"type\":\"text\",\"id\":\"t\",\"text\":\"[a](javascript:alert)\"}",
                        "脚本"),
                evil("another site", "{\"type\":\"iframe\",\"id\":\"t\",\"url\":\"https://evil.example\"}", "iframe"),
                evil(
                        "another site's picture",
                        "{\"type\":\"image\",\"id\":\"t\",\"source\":\"//evil.example/x.png\"}",
                        "图片"),
                evil(
                        "a picture named by somebody",
                        "{\"type\":\"image\",\"id\":\"t\",\"source\":\"=facts.picture\"}",
                        "图片"),
                evil(
                        "document of somebody",
                        "{\"type\":\"documentPreview\",\"id\":\"t\",\"dataSource\":\"=d\"}",
                        "documentPreview"),
                evil(
                        "function in a condition",
                        "{\"type\":\"text\",\"id\":\"t\",\"text\":\"a\",\"conditional\":{\"hide\":\"={ f: function(a) a, g: f(1) }.g = 1\"}}",
                        "不能使用"),
                evil(
                        "counting in a condition",
                        "{\"type\":\"text\",\"id\":\"t\",\"text\":\"a\",\"conditional\":{\"hide\":\"=sum(for i in 1..100000000 return i) > 1\"}}",
                        "不能使用"),
                evil("no JSON", "{\"type\":}", "不是完整的 JSON"));
    }

    @Test
    @Attack(Attack.Kind.EXPRESSIONS)
    void noEntityIsResolvedAndNoBombGoesOff() {
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                + diagram("<bpmn:userTask id='x' name='&e;'/>");
        String bomb = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
                + diagram("<bpmn:userTask id='x' name='&b;'/>");

        assertThat(code.problems("evil.bpmn", bytes(outside)))
                .singleElement()
                .asString()
                .contains("DOCTYPE");
        assertThat(code.problems("evil.dmn", bytes(bomb)))
                .singleElement()
                .asString()
                .contains("DOCTYPE");
    }

    @Test
    @Attack(Attack.Kind.EXPRESSIONS)
    void whatIsTooLargeIsNotRead() {
        assertThat(code.problems("evil.bpmn", new byte[3_000_000]))
                .singleElement()
                .asString()
                .contains("文件过大");
        assertThat(code.problems("evil.bpmn", bytes(diagram("<bpmn:task id='x'/>".repeat(20_001)))))
                .singleElement()
                .asString()
                .contains("元素过多");
        assertThat(code.problems(
                        "evil.bpmn",
                        bytes(diagram("<bpmn:subProcess>".repeat(100) + "</bpmn:subProcess>".repeat(100)))))
                .singleElement()
                .asString()
                .contains("嵌套过深");
    }

    /** The engine would read the file in the encoding that it names; what was checked would be another text. */
    @Test
    @Attack(Attack.Kind.EXPRESSIONS)
    void aFileInAnotherEncodingIsRefused() {
        String text = "<?xml version='1.0' encoding='UTF-16'?>" + diagram("<bpmn:task id='x'/>");

        assertThat(code.problems("evil.bpmn", text.getBytes(Charset.forName("UTF-16"))))
                .singleElement()
                .asString()
                .contains("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.groovy",
                "evil.html",
                "evil.cmmn",
                "evil.cmmn10.xml",
                "evilbpmn",
                "evil.BPMN",
                "evilbpmn20.xml",
                "evildmn",
                "evil.bpmn.png",
                "<img src=x>.bpmn",
                "{{7*7}}.form"
            })
    @Attack(Attack.Kind.EXPRESSIONS)
    void anotherKindOfFileIsRefused(String file) {
        assertThat(code.problems(file, bytes(diagram("")))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${outcome == 'approved'}",
                "${!complete && (returned || amount > 3 * 2)}",
                "#{execution.processBusinessKey}",
                "${dateTime().plusDays(3).toDate()}",
                "${empty note ? 'a' : note}",
                "PT5M",
                "申报 ${caseNumber}"
            })
    void plainExpressionsPass(String expression) {
        assertThat(code.problems("own.bpmn", bytes(diagram(flow(expression))))).isEmpty();
    }

    @Test
    void whatModelerDrawsPasses() throws IOException {
        for (String file : List.of("declaration.bpmn", "review.bpmn", "registration.bpmn", "eligibility.dmn")) {
            assertThat(code.problems(file, Files.readAllBytes(Path.of("processes", file))))
                    .isEmpty();
        }
        assertThat(code.problems("evil.dmn", bytes(TABLE))).isEmpty();
        assertThat(code.problems(
                        "own.bpmn",
                        bytes(diagram("<bpmn:userTask id='x' name='金额 &lt; 100?' camunda:candidateGroups='a,b'/>"))))
                .isEmpty();
    }

    private static Arguments evil(String way, String... rest) {
        Object[] all = new Object[rest.length + 1];
        all[0] = way;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return Arguments.of(all);
    }

    private static String task(String inside) {
        return "<bpmn:task id='x'>" + inside + "</bpmn:task>";
    }

    private static String extension(String inside) {
        return "<bpmn:extensionElements>" + inside + "</bpmn:extensionElements>";
    }

    private static String flow(String condition) {
        return "<bpmn:sequenceFlow id='f' sourceRef='a' targetRef='b'><bpmn:conditionExpression"
                + " xsi:type='bpmn:tFormalExpression'>"
                + condition.replace("&", "&amp;") + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    private static String quoted(String expression) {
        return expression.replace("'", "&#39;");
    }

    private static String diagram(String inside) {
        return """
                <bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    xmlns:bpmndi='http://www.omg.org/spec/BPMN/20100524/DI'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn'
                    xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
                    id='d' targetNamespace='http://bpmn.io/schema/bpmn'>
                <bpmn:process id='own' name='自己的流程' isExecutable='true' camunda:historyTimeToLive='30'>
                """ + inside + "</bpmn:process></bpmn:definitions>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final String TABLE = """
            <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='defs' name='defs' namespace='http://zhicheng' xmlns:camunda='http://camunda.org/schema/1.0/dmn'>
            <decision id='d' name='d' camunda:historyTimeToLive='30'><decisionTable id='t' hitPolicy='FIRST'>
            <input id='i'><inputExpression id='x' typeRef='string'><text>a</text></inputExpression></input>
            <output id='o' name='o' typeRef='string'/>
            <rule id='r'><inputEntry id='ie'><text>"a"</text></inputEntry><outputEntry id='oe'><text>"b"</text></outputEntry></rule>
            </decisionTable></decision></definitions>
            """;
}
