package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhicheng.journey.Browser.Answer;

/** Models that a process admin made or changed in Modeler, and how they are deployed. */
final class OwnModel {

    static final String KEY = "certificate-copy";
    static final String NAME = "补发职称证书";

    private OwnModel() {}

    /** A start form, a task of an office whose form shows what was typed, and a task of who started it. */
    static Map<String, String> process() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("certificate-copy.bpmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler" exporterVersion="5.50.1" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
                  <bpmn:process id="certificate-copy" name="补发职称证书" isExecutable="true" camunda:candidateStarterGroups="verified-applicants" camunda:historyTimeToLive="3650">
                    <bpmn:startEvent id="requested" name="申请补发" camunda:formRef="certificate-request" camunda:formRefBinding="latest" camunda:initiator="starter"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:sequenceFlow id="f1" sourceRef="requested" targetRef="check-request" />
                    <bpmn:userTask id="check-request" name="核对补发申请" camunda:formRef="certificate-check" camunda:formRefBinding="latest" camunda:candidateGroups="office-320902"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
                    <bpmn:sequenceFlow id="f2" sourceRef="check-request" targetRef="agreed" />
                    <bpmn:exclusiveGateway id="agreed" name="同意？" default="no"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>yes</bpmn:outgoing><bpmn:outgoing>no</bpmn:outgoing></bpmn:exclusiveGateway>
                    <bpmn:sequenceFlow id="yes" name="是" sourceRef="agreed" targetRef="confirm-pickup"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${agreement == 'yes'}</bpmn:conditionExpression></bpmn:sequenceFlow>
                    <bpmn:sequenceFlow id="no" name="否" sourceRef="agreed" targetRef="done" />
                    <bpmn:userTask id="confirm-pickup" name="确认领取方式" camunda:formRef="certificate-pickup" camunda:formRefBinding="latest" camunda:assignee="${starter}"><bpmn:incoming>yes</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:userTask>
                    <bpmn:sequenceFlow id="f3" sourceRef="confirm-pickup" targetRef="done" />
                    <bpmn:endEvent id="done" name="办结"><bpmn:incoming>no</bpmn:incoming><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
                  </bpmn:process>
                </bpmn:definitions>
                """);
        files.put("certificate-request.form", form("certificate-request", """
                {"type": "textfield", "id": "a", "key": "certificateNumber", "label": "原证书编号", "validate": {"required": true, "maxLength": 40}},
                {"type": "textarea", "id": "b", "key": "reason", "label": "补发原因", "validate": {"required": true, "maxLength": 500}}
                """));
        files.put("certificate-check.form", form("certificate-check", """
                {"type": "textfield", "id": "a", "key": "facts.startedBy", "label": "申请人", "readonly": true},
                {"type": "textfield", "id": "b", "key": "facts.certificateNumber", "label": "原证书编号", "readonly": true},
                {"type": "textarea", "id": "c", "key": "facts.reason", "label": "补发原因", "readonly": true},
                {"type": "radio", "id": "d", "key": "agreed", "label": "是否同意", "validate": {"required": true}, "values": [{"label": "同意", "value": "yes"}, {"label": "不同意", "value": "no"}], "properties": {"processVariable": "agreement"}}
                """));
        files.put("certificate-pickup.form", form("certificate-pickup", """
                {"type": "radio", "id": "a", "key": "pickup", "label": "领取方式", "validate": {"required": true}, "values": [{"label": "窗口领取", "value": "window"}, {"label": "邮寄", "value": "mail"}]}
                """));
        return files;
    }

    /** The same process, whose start form has a field of every kind of ours in place of one of form-js. */
    static Map<String, String> processWithEveryControl() {
        Map<String, String> files = process();
        files.put("certificate-request.form", form("certificate-request", """
                {"type": "textfield", "id": "a", "key": "certificateNumber", "label": "原证书编号", "validate": {"required": true, "maxLength": 40}},
                {"type": "textarea", "id": "b", "key": "reason", "label": "补发原因", "validate": {"maxLength": 500}},
                {"type": "select", "id": "c", "key": "kind", "label": "补发类别", "defaultValue": "lost", "validate": {"required": true}, "values": [{"label": "遗失", "value": "lost"}, {"label": "污损", "value": "worn"}]},
                {"type": "select", "id": "d", "key": "way", "label": "领取方式", "valuesExpression": "=if kind = \\"worn\\" then [\\"窗口\\", \\"邮寄\\"] else [\\"窗口\\"]", "validate": {"required": true}, "properties": {"requiredMessage": "请写明怎样领取。"}},
                {"type": "datetime", "id": "e", "key": "lostOn", "subtype": "date", "dateLabel": "遗失日期", "properties": {"past": "true", "month": "first"}},
                {"type": "datetime", "id": "f", "key": "callAt", "subtype": "time", "timeLabel": "方便接听时间", "timeSerializingFormat": "utc_offset"},
                {"type": "dynamiclist", "id": "g", "path": "copies", "label": "份数", "isRepeating": true, "allowAddRemove": true, "defaultRepetitions": 1, "components": [
                  {"type": "textfield", "id": "h", "key": "purpose", "label": "用途", "validate": {"required": true}},
                  {"type": "number", "id": "i", "key": "count", "label": "数量", "decimalDigits": 0, "validate": {"min": 1, "max": 9}}]}
                """));
        return files;
    }

    /** The declaration's form with one section more. */
    static String formWithAwards() throws IOException {
        String form = Files.readString(Path.of("forms/fill-in-declaration.form"));
        int last = form.lastIndexOf("\n  ]");
        assertThat(last).isPositive();
        return form.substring(0, last) + """
                ,
                    {"type": "group", "id": "Field_awards", "path": "awards", "label": "获奖情况", "components": [
                      {"type": "textarea", "id": "Field_award", "key": "text", "label": "获奖名称和时间", "validate": {"maxLength": 500}}
                    ]}""" + form.substring(last);
    }

    /** The same way, with another word at one of its steps. */
    static String changedDeclaration() throws IOException {
        String diagram = Files.readString(Path.of("processes/declaration.bpmn"));
        assertThat(diagram).contains("name=\"填写申报\"");
        return diagram.replace("name=\"填写申报\"", "name=\"填写申报内容\"");
    }

    static Answer deploy(int port, Map<String, String> files) {
        return deploy(port, files, "Camunda Modeler");
    }

    static Answer deploy(int port, Map<String, String> files, String source) {
        String credentials = Base64.getEncoder().encodeToString("admin:Zhicheng2026".getBytes(StandardCharsets.UTF_8));
        return new Browser(port).deploy("/engine-rest", files, source, "Authorization", "Basic " + credentials);
    }

    static void deployed(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String form(String id, String components) {
        return """
                {"id": "%s", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0", "components": [%s]}
                """.formatted(id, components);
    }
}
