package org.zhicheng.review.note;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.sql.SqlTime;

/** Stores the notes of the offices. */
@Repository
class Notes {

    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns what these offices noted about a case, the newest first. */
    List<Note> of(String declarationId, Collection<String> offices) {
        return jdbc.sql("select * from review_note where declaration_id = :declaration and office in (:offices)"
                        + " order by written_at desc, id")
                .param("declaration", declarationId)
                .param("offices", offices)
                .query((row, number) -> new Note(
                        row.getString("id"),
                        row.getString("declaration_id"),
                        row.getString("office"),
                        row.getString("author_id"),
                        row.getString("content"),
                        SqlTime.read(row, "written_at")))
                .list();
    }

    void add(Note note) {
        jdbc.sql("insert into review_note (id, declaration_id, office, author_id, content, written_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        note.id(),
                        note.declarationId(),
                        note.office(),
                        note.authorId(),
                        note.text(),
                        SqlTime.of(note.writtenAt()))
                .update();
    }

    void delete(String id) {
        jdbc.sql("delete from review_note where id = ?").param(id).update();
    }
}
