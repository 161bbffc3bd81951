package org.zhicheng.process.model;

import org.camunda.bpm.dmn.engine.DmnDecision;

/**
 * An undeployed table could be deployed, and answers what the server asks.
 *
 * @param text the whole file
 * @param unique the output that tells the rows of one answer apart; null where the first row is the answer
 */
public record UndeployedTable(DmnDecision decision, String text, String unique) {}
