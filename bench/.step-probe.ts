import { tf, fastMath } from '#lib/tensor/backend.ts';
import { loadLlama, causalInputs } from '#lib/llm/llama.ts';
import { createLora, loraTargets } from '#lib/llm/lora.ts';
import { answerCrossEntropy } from '#lib/llm/answer-loss.ts';
import { embedPieces } from '#lib/llm/embed-pieces.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW, clipByGlobalNorm } from '#lib/tensor/optimizer.ts';
import { appendFileSync } from 'node:fs';
const [B,T]=[Number(process.argv[2]??4),Number(process.argv[3]??256)];
const t0=performance.now();
const llama=await loadLlama(process.env.HOME+'/.cache/recexplainer/models/SmolLM2-135M-Instruct.Q4_1.gguf');
console.log('load s',((performance.now()-t0)/1e3).toFixed(1),'fast',fastMath);
const lora=createLora(llama.config,{rank:Number(process.env.RANK??8),alpha:16,targets:[...loraTargets]},1);
const vars=[...lora.variables.values()]; const opt=createAdamW(vars);
const ids=tf.randomUniform([B,T],0,49152,'int32',1) as tf.Tensor2D; const n=Math.floor(B*T/4);
const rows=tf.range(0,n,1,'int32') as tf.Tensor1D; const y=tf.randomUniform([n],0,49152,'int32',2) as tf.Tensor1D;
function step(){
 const t=[performance.now()];
 const {value,gradients}=valueAndGradients(()=>{
  const h=llama.forward(embedPieces(llama.embedding,ids),{...causalInputs(T,Array(B).fill(0)),lora});
  t.push(performance.now());
  return answerCrossEntropy(tf.gather(h.reshape<tf.Tensor2D>([B*T,-1]),rows),llama.head,y,tf.fill([n],1/n));
 },vars);
 t.push(performance.now());
 const c=clipByGlobalNorm(gradients,1); opt.step(c.gradients,1e-3); tf.dispose([gradients,c.gradients]);
 t.push(performance.now());
 return {value,t};
}
const N=Number(process.argv[4]??5); const prof=process.env.PROF==='1';
const times:Record<string,[number,number]>={};
if(prof){ const b=tf.backend() as any; const orig=b.binding.executeOp; const bind=b.binding; b.binding=new Proxy(Object.create(bind),{get(_o,k){ const o=bind as any; if(k!=='executeOp')return o[k]; return (name:string,attrs:any,ids:any,no:any)=>{const s=process.cpuUsage().user; const r=bind.executeOp(name,attrs,ids,no); const e=(process.cpuUsage().user-s)/1e3; const key=name+' '+JSON.stringify(r[0].shape); (times[key]??=[0,0])[0]+=e; times[key]![1]++; return r;}}});}
for(let i=0;i<N;i++){const u0=process.resourceUsage(); for(const k in times)delete times[k]; const t0=performance.now();const {value,t}=step();const e=performance.now()-t0;const u=process.resourceUsage();
 console.log('step',value.toFixed(4),'ms',e.toFixed(0),'fwd',(t[1]!-t[0]!).toFixed(0),'bwd',(t[2]!-t[1]!).toFixed(0),'opt',(t[3]!-t[2]!).toFixed(0),'tok/s',(B*T/e*1e3).toFixed(0),'sys',((u.systemCPUTime-u0.systemCPUTime)/1e6).toFixed(2),'user',((u.userCPUTime-u0.userCPUTime)/1e6).toFixed(2),'flt',u.minorPageFault-u0.minorPageFault,'rss',(u.maxRSS/1e6).toFixed(2),'n',tf.memory().numTensors);}
if(prof){const l=Object.entries(times).sort((a,b)=>b[1][0]-a[1][0]);let tot=0;for(const [,v] of l)tot+=v[0];console.log('total op ms',tot.toFixed(0));for(const [k,v] of l.slice(0,40))console.log(v[0].toFixed(0).padStart(6),String(v[1]).padStart(5),k);}
