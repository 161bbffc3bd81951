package org.zhicheng.declaration.outlook;

import jakarta.validation.constraints.Size;

/**
 * Answers are what somebody says before starting, as it was typed; nobody keeps them.
 *
 * @param business initial or review; null where the person does not know
 * @param degreeLevel of the degree that the declaration would rest on: bachelor …
 * @param studyForm full-time, adult …
 * @param graduated a day, a month or a year
 * @param workingSince since when in this profession: a day, a month or a year
 * @param titleLevel of the title at hand; null where there is none
 * @param titleSince a day, a month or a year; null where there is no title
 * @param division code of a leaf
 * @param specialty code of a leaf, or of a series or a group where the person does not know more
 * @param level the level wanted; null where the person does not know
 */
public record Answers(
        @Size(max = 64) String business,
        @Size(max = 64) String degreeLevel,
        @Size(max = 64) String studyForm,
        @Size(max = 64) String graduated,
        @Size(max = 64) String workingSince,
        @Size(max = 64) String titleLevel,
        @Size(max = 64) String titleSince,
        @Size(max = 64) String division,
        @Size(max = 64) String specialty,
        @Size(max = 64) String level) {}
