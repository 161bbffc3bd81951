package org.zhicheng.review.reminder;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings say when people of staff are told.
 *
 * @param gather how long news of one kind are gathered before the first notice of them
 * @param apart how long after a notice the next one of its kind goes to the same person
 * @param from when nobody is disturbed before, on a working day; the digest is written then
 * @param until when nobody is disturbed any more
 */
@ConfigurationProperties("zhicheng.reminders")
record ReminderSettings(
        @DefaultValue("5m") Duration gather,
        @DefaultValue("1h") Duration apart,
        @DefaultValue("08:00") LocalTime from,
        @DefaultValue("19:00") LocalTime until) {}
