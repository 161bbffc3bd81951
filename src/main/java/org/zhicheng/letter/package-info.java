/** Letters are the texts that people download, sign and upload again (T01–T03). */
@Room(uses = {"letter.paper", "problem", "sql", "text"})
package org.zhicheng.letter;

import org.zhicheng.Room;
