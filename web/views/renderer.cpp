#include "views/renderer.h"

#include <GLES3/gl3.h>

#include <cstddef>

namespace twir::web::views::renderer {

namespace {

// The parts of a vertex, by their places in the shader. The scale is the same for all vertices.
enum Part : GLuint { position, texture_place, colour, scale };

constexpr const char* vertex_shader = R"(#version 300 es
precision highp float;
layout(location=0) in vec2 p;
layout(location=1) in vec2 t;
layout(location=2) in vec4 c;
layout(location=3) in vec2 s;
out vec2 u;
out vec4 k;
void main(){u=t;k=c;gl_Position=vec4(p.x*s.x-1.,1.-p.y*s.y,0,1);})";

constexpr const char* fragment_shader = R"(#version 300 es
precision mediump float;
uniform sampler2D i;
in highp vec2 u;
in vec4 k;
out vec4 o;
void main(){o=k*texture(i,u);})";

void add_shader(GLuint program, GLenum kind, const char* text)
{
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &text, nullptr);
    glCompileShader(shader);
    glAttachShader(program, shader);
}

void describe(Part part, GLint numbers, GLenum type, std::size_t offset)
{
    glEnableVertexAttribArray(part);
    glVertexAttribPointer(part, numbers, type, type == GL_UNSIGNED_BYTE, sizeof(ImDrawVert),
                          reinterpret_cast<const void*>(offset));
}

void create(ImTextureData& texture)
{
    GLuint id = 0;
    glGenTextures(1, &id);
    glBindTexture(GL_TEXTURE_2D, id);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 texture.GetPixels());
    texture.SetTexID(id);
    texture.SetStatus(ImTextureStatus_OK);
}

void write(ImTextureData& texture)
{
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture.TexID));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
    for (const ImTextureRect& it : texture.Updates)
        glTexSubImage2D(GL_TEXTURE_2D, 0, it.x, it.y, it.w, it.h, GL_RGBA, GL_UNSIGNED_BYTE,
                        texture.GetPixelsAt(it.x, it.y));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    texture.SetStatus(ImTextureStatus_OK);
}

void forget(ImTextureData& texture)
{
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

void destroy(ImTextureData& texture)
{
    const GLuint id = static_cast<GLuint>(texture.TexID);
    glDeleteTextures(1, &id);
    forget(texture);
}

}  // namespace

void open()
{
    const GLuint program = glCreateProgram();
    add_shader(program, GL_VERTEX_SHADER, vertex_shader);
    add_shader(program, GL_FRAGMENT_SHADER, fragment_shader);
    glLinkProgram(program);
    glUseProgram(program);

    GLuint buffers[2];
    glGenBuffers(2, buffers);
    glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

void reopen(Textures textures)
{
    for (ImTextureData* texture : textures)
        forget(*texture);
    open();
}

void draw(const ImDrawList& list, Textures textures, ImVec2 size)
{
    for (ImTextureData* texture : textures) {
        if (texture->Status == ImTextureStatus_WantCreate)
            create(*texture);
        else if (texture->Status == ImTextureStatus_WantUpdates)
            write(*texture);
        else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0)
            destroy(*texture);
    }
    glVertexAttrib2f(scale, 2 / size.x, 2 / size.y);
    glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data, GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list.CmdBuffer) {
        // Where there are more vertices than an index can count.
        const std::size_t first = command.VtxOffset * sizeof(ImDrawVert);
        describe(position, 2, GL_FLOAT, first + offsetof(ImDrawVert, pos));
        describe(texture_place, 2, GL_FLOAT, first + offsetof(ImDrawVert, uv));
        describe(colour, 4, GL_UNSIGNED_BYTE, first + offsetof(ImDrawVert, col));
        glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                       reinterpret_cast<const void*>(command.IdxOffset * sizeof(ImDrawIdx)));
    }
}

}  // namespace twir::web::views::renderer
