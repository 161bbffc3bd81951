package org.zhicheng.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Review settings hold what a city may change of who decides.
 *
 * @param takeOverWithinDays a colleague's case may be taken over once it is due within so many working days, or
 *     overdue; a negative number: only from colleagues who are away
 * @param oneStageEach whether nobody decides two stages of one case
 */
@ConfigurationProperties("zhicheng.review")
public record ReviewSettings(
        @DefaultValue("1") int takeOverWithinDays,
        @DefaultValue("false") boolean oneStageEach) {}
