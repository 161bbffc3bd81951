/** Materials are the uploaded files of declarations (F01–F05). */
@Room(uses = {"audit", "material.pdf", "material.store", "material.virus", "outage", "problem", "sql", "text"})
package org.zhicheng.material;

import org.zhicheng.Room;
