package org.zhicheng.portal.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;

/** Lists the chapters of 帮助 with their topics, as {@code help.properties} orders them; their words stand there. */
@Component
class HelpChapters {

    private final Messages messages;

    /** @param id its anchor in the page, such as {@code summary}; its words are {@code help.summary} */
    record Chapter(String id, List<Topic> topics) {

        Chapter {
            topics = List.copyOf(topics);
        }
    }

    /**
     * A topic is one question with its answer.
     *
     * @param id its anchor, such as {@code summary-length}
     * @param key of its words, such as {@code help.summary.length}; {@code .text} has its paragraphs, one a line
     * @param link where it leads; null for nowhere
     * @param out whether that is another site
     */
    record Topic(String id, String key, String link, boolean out) {}

    HelpChapters(Messages messages) {
        this.messages = messages;
    }

    List<Chapter> all() {
        return listed("help.chapters").map(this::chapter).toList();
    }

    private Chapter chapter(String id) {
        return new Chapter(
                id,
                listed("help." + id + ".topics").map(topic -> topic(id, topic)).toList());
    }

    private Topic topic(String chapter, String name) {
        String key = "help." + chapter + "." + name;
        String link = messages.knows(key + ".link") ? messages.say(key + ".link") : null;
        return new Topic(chapter + "-" + name, key, link, link != null && !link.startsWith("/"));
    }

    private Stream<String> listed(String key) {
        return Arrays.stream(messages.say(key).split(","));
    }
}
