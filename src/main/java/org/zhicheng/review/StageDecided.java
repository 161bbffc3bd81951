package org.zhicheng.review;

/** An event says that an office decided. It is published within the transaction in which the decision is kept. */
public record StageDecided(ReviewDecision decision, ReviewStage stage) {}
