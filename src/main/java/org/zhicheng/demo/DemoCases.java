package org.zhicheng.demo;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;

/**
 * Lets the demo people declare, once, while the first visitor looks around: what stands in lists, statistics and on the
 * public pages went through the same forms, checks and diagrams as what visitors send.
 */
@Component
@Import({DemoApplicant.class, DemoOffice.class, DemoStories.class})
@ConditionalOnBooleanProperty({"zhicheng.demo.enabled", "zhicheng.demo.cases"})
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private final DemoStories stories;
    private final DemoApplicant applicant;
    private final DemoOffice office;
    private final Accounts accounts;

    DemoCases(DemoStories stories, DemoApplicant applicant, DemoOffice office, Accounts accounts) {
        this.stories = stories;
        this.applicant = applicant;
        this.office = office;
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread telling = new Thread(this::tell, "demo-cases");
        telling.setDaemon(true);
        telling.start();
    }

    private void tell() {
        try {
            for (DemoStory story : stories.all()) {
                tell(story);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The demo goes on without the rest of its cases", e);
        }
    }

    /** Who is not there, or has a case already, declares nothing. */
    private void tell(DemoStory story) throws InterruptedException, IOException {
        Account person = accounts.find(story.applicant()).orElse(null);
        if (person == null || applicant.hasCases(person)) {
            return;
        }
        String declaration = applicant.declare(person, story);
        for (DemoStory.Act act : story.acts()) {
            office.act(declaration, accounts.find(act.reviewer()).orElseThrow(), act);
        }
        LOG.info("The demo has a case of {}", story.applicant());
    }
}
