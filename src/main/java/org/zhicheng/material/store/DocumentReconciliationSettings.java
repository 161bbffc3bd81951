package org.zhicheng.material.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the comparison of documents and rows.
 *
 * @param deleteOrphans whether documents that no row names are deleted. The default is yes: rows are deleted only
 *     with drafts that nobody submitted, so that an orphan was never part of a submitted declaration, and a person's
 *     papers are not kept without need (个人信息保护法 47). A brake keeps a wrong or restored database from emptying the store
 * @param orphanAge the least age of an orphan; younger documents may be on their way to their rows
 * @param interval the time from one check to the next, whichever server makes it
 * @param verify how many documents one check reads again, going on where the last one stopped
 */
@ConfigurationProperties("zhicheng.documents")
record DocumentReconciliationSettings(
        @DefaultValue("true") boolean deleteOrphans,
        @DefaultValue("24h") Duration orphanAge,
        @DefaultValue("24h") Duration interval,
        @DefaultValue("500") int verify) {}
