// The smallest models without a fault; each test spoils one thing.
import assert from 'node:assert/strict';

export const spoil = (text, what, by) => {
  assert.ok(text.includes(what), `the sample holds no ${what}`);
  return text.replace(what, by);
};

export const texts = problems => problems.map(({ place, text }) => `${place} ${text}`);

export const DIAGRAM = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
  xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="sample-definitions" targetNamespace="http://zhicheng.org"
  modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
  <bpmn:process id="sample" name="样例" isExecutable="true" camunda:versionTag="1.0.0" camunda:historyTimeToLive="P1D">
    <bpmn:startEvent id="requested" name="提出申请" camunda:formRef="start" camunda:formRefBinding="latest">
      <bpmn:outgoing>requested--check</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:serviceTask id="check" name="核对申请" camunda:delegateExpression="\${check}">
      <bpmn:incoming>requested--check</bpmn:incoming>
      <bpmn:outgoing>check--answer</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:userTask id="answer" name="答复申请" camunda:formRef="answer" camunda:formRefBinding="latest">
      <bpmn:incoming>check--answer</bpmn:incoming>
      <bpmn:outgoing>answer--decide</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:businessRuleTask id="decide" name="确定结果" camunda:decisionRef="table" camunda:decisionRefBinding="latest" camunda:mapDecisionResult="resultList">
      <bpmn:incoming>answer--decide</bpmn:incoming>
      <bpmn:outgoing>decide--archive</bpmn:outgoing>
    </bpmn:businessRuleTask>
    <bpmn:callActivity id="archive" name="归档" calledElement="sample" camunda:calledElementBinding="latest">
      <bpmn:incoming>decide--archive</bpmn:incoming>
      <bpmn:outgoing>archive--answered</bpmn:outgoing>
    </bpmn:callActivity>
    <bpmn:endEvent id="answered" name="已答复">
      <bpmn:incoming>archive--answered</bpmn:incoming>
    </bpmn:endEvent>
    <bpmn:sequenceFlow id="requested--check" sourceRef="requested" targetRef="check" />
    <bpmn:sequenceFlow id="check--answer" sourceRef="check" targetRef="answer" />
    <bpmn:sequenceFlow id="answer--decide" sourceRef="answer" targetRef="decide" />
    <bpmn:sequenceFlow id="decide--archive" sourceRef="decide" targetRef="archive" />
    <bpmn:sequenceFlow id="archive--answered" sourceRef="archive" targetRef="answered" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="sample-diagram">
    <bpmndi:BPMNPlane id="sample-plane" bpmnElement="sample">
      ${shape('requested', 0, 82, 36, 36)}
      ${shape('check', 100, 60, 100, 80)}
      ${shape('answer', 250, 60, 100, 80)}
      ${shape('decide', 400, 60, 100, 80)}
      ${shape('archive', 550, 60, 100, 80)}
      ${shape('answered', 700, 82, 36, 36)}
      ${edge('requested--check', [36, 100], [100, 100])}
      ${edge('check--answer', [200, 100], [250, 100])}
      ${edge('answer--decide', [350, 100], [400, 100])}
      ${edge('decide--archive', [500, 100], [550, 100])}
      ${edge('archive--answered', [650, 100], [700, 100])}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>`;

export const TABLE = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
  xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="table-definitions" name="样例" namespace="http://zhicheng.org"
  modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
  <decision id="table" name="样例" camunda:historyTimeToLive="P1D" camunda:versionTag="1.0.0">
    <decisionTable id="logic" hitPolicy="FIRST">
      <input id="in" label="业务">
        <inputExpression id="in-expression" typeRef="string"><text>business</text></inputExpression>
        <inputValues id="in-values"><text>"initial","review"</text></inputValues>
      </input>
      <output id="out" label="结果" name="result" typeRef="string" />
      <rule id="first">
        <description>指南第1行</description>
        <inputEntry id="first-in"><text>"initial"</text></inputEntry>
        <outputEntry id="first-out"><text>"one"</text></outputEntry>
      </rule>
      <rule id="second">
        <description>指南第2行</description>
        <inputEntry id="second-in"><text>"review"</text></inputEntry>
        <outputEntry id="second-out"><text>"two"</text></outputEntry>
      </rule>
      <rule id="rest">
        <description>其余</description>
        <inputEntry id="rest-in"><text>-</text></inputEntry>
        <outputEntry id="rest-out"><text>null</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
</definitions>`;

export const FORM = JSON.stringify({
  id: 'sample',
  type: 'default',
  schemaVersion: 16,
  executionPlatform: 'Camunda Platform',
  executionPlatformVersion: '7.24.0',
  components: [
    {
      id: 'Group_1',
      type: 'group',
      label: '基本信息',
      path: 'basicInfo',
      components: [
        { id: 'Field_1', type: 'textfield', key: 'division', label: '区划', properties: { widget: 'division-picker' } },
        {
          id: 'Field_2',
          type: 'textfield',
          key: 'department',
          label: '部门',
          properties: { widget: 'department-picker', divisionField: 'division' },
        },
        {
          id: 'Field_3',
          type: 'textfield',
          key: 'slots',
          label: '材料',
          properties: { widget: 'material-slots', section: 'basicInfo' },
        },
        { id: 'Field_4', type: 'textfield', key: 'mobile', label: '电话', validate: { pattern: '^\\d{11}$' } },
        { id: 'Field_5', type: 'textfield', key: 'note', label: '说明', conditional: { hide: '=mobile = null' } },
      ],
    },
    {
      id: 'Field_6',
      type: 'radio',
      key: 'outcome',
      label: '结论',
      values: [{ label: '通过', value: 'approved' }],
    },
  ],
});

function shape(id, x, y, width, height) {
  return `<bpmndi:BPMNShape id="${id}-shape" bpmnElement="${id}">
        <dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />
      </bpmndi:BPMNShape>`;
}

function edge(id, ...points) {
  const waypoints = points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('');
  return `<bpmndi:BPMNEdge id="${id}-edge" bpmnElement="${id}">${waypoints}</bpmndi:BPMNEdge>`;
}
